extension Mediane {
  /// An instance of the OR-Library (Beasley, 1990): places, edges and posts, then each edge by its two
  /// places, from 1, and its length. Nil for anything else.
  package init?(orlib text: String) {
    let numbers = text.split { $0.isWhitespace }.map { Int($0) }
    guard numbers.count >= 3, let places = numbers[0], let count = numbers[1],
      let posts = numbers[2], count >= 0, count <= (numbers.count - 3) / 3
    else { return nil }
    var edges: [(de: Int, vers: Int, longueur: Int)] = []
    for edge in 0..<count {
      guard let from = numbers[3 + 3 * edge], let to = numbers[4 + 3 * edge],
        let length = numbers[5 + 3 * edge], from > 0, to > 0
      else { return nil }
      edges.append((from - 1, to - 1, length))
    }
    self.init(lieux: places, aretes: edges, postes: posts)
  }
}
