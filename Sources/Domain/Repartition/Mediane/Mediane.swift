/// The p-median: `postes` places among so many, the sum of distances to the nearest least. What the
/// swaps are measured by on the public instances of the OR-Library.
package struct Mediane: Sendable {
  package let postes: Int
  /// Between places, by rows.
  let distances: Tampon<Int>
  let lieux: Int

  /// The shortest ways of a graph without directions (Floyd and Warshall). Of two edges between the
  /// same places, the last one counts. Nil for places out of range.
  package init?(lieux: Int, aretes: [(de: Int, vers: Int, longueur: Int)], postes: Int) {
    let range = 0..<lieux
    guard (1...2_000).contains(lieux), (1...lieux).contains(postes),
      aretes.allSatisfy({
        range.contains($0.de) && range.contains($0.vers) && (0...1_000_000).contains($0.longueur)
      })
    else { return nil }
    self.lieux = lieux
    self.postes = postes
    let far = 1_000_000_000
    distances = Tampon(repeating: far, count: lieux * lieux)
    for place in range { distances[place * lieux + place] = 0 }
    for edge in aretes where edge.de != edge.vers {
      distances[edge.de * lieux + edge.vers] = edge.longueur
      distances[edge.vers * lieux + edge.de] = edge.longueur
    }
    for middle in range {
      for from in range {
        let first = distances[from * lieux + middle]
        guard first < far else { continue }
        for to in range {
          let way = first + distances[middle * lieux + to]
          if way < distances[from * lieux + to] { distances[from * lieux + to] = way }
        }
      }
    }
  }

  /// The sum of distances from each place to the nearest of some, recomputed.
  package func valeur(_ ouverts: [Int]) -> Int {
    (0..<lieux).reduce(0) { sum, place in
      sum + (ouverts.map { distances[place * lieux + $0] }.min() ?? 0)
    }
  }
}
