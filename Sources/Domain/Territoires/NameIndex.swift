import Kernel

/// The names of communes by the words they are made of, for search as one types.
struct NameIndex: Sendable {
  /// Search keys, in the order of the communes.
  let cles: [String]
  /// Each key from each of its words on: `l hay les roses`, `hay les roses`, `les roses`, `roses`.
  private let tails: [Tail]

  private struct Tail {
    let text: Substring.UTF8View
    let place: Int
  }

  init(_ communes: [Commune]) {
    cles = communes.map(\.cle)
    var tails: [Tail] = []
    tails.reserveCapacity(cles.count * 3)
    for (place, cle) in cles.enumerated() {
      var rest = cle[...].utf8
      while !rest.isEmpty {
        tails.append(Tail(text: rest, place: place))
        guard let gap = rest.firstIndex(of: space) else { break }
        rest = rest[rest.index(after: gap)...]
      }
    }
    self.tails = tails.sorted { $0.text.lexicographicallyPrecedes($1.text) }
  }

  /// The communes of which some word, and what follows, starts with `text`; each once.
  func places(startingWith text: Substring) -> Set<Int> {
    let first = tails.partition { !$0.text.lexicographicallyPrecedes(text.utf8) }
    var found: Set<Int> = []
    for tail in tails[first...] {
      guard tail.text.starts(with: text.utf8) else { break }
      found.insert(tail.place)
    }
    return found
  }

  /// Whether some word of the commune's name starts with `word`.
  func has(_ word: Substring, at place: Int) -> Bool {
    cles[place].utf8.split(separator: space).contains { $0.starts(with: word.utf8) }
  }
}

private let space = UInt8(ascii: " ")
