package import Accords
package import Kernel

/// The posts given, from the decisions of the candidatures: those in favour only, once notified. A
/// post exercised in several communes counts in the first; one « à préciser » at the seat.
package struct SQLPostesPlaces: PostesPlaces {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  package func places(departement: String, depuis: Jour) async throws -> [PostePlace] {
    try await database.read { tx in
      var found: [PostePlace] = []
      try tx.each(Self.granted, [.text(departement), .jour(depuis)]) { row in
        let granted = try row.int(4)
        guard try row.int(2) <= granted else { return }
        let place = PostePlace(
          structure: try row.text(0), commune: try row.text(1), postes: 1, le: try row.jour(3))
        found.append(place)
      }
      return found.grouped
    }
  }

  /// A row for each post that has a place, in the order of posts: the first ones are those granted.
  private static let granted: SQL = """
    SELECT c.nom, coalesce(l.commune, c.commune), p.poste, d.jour, d.postes
    FROM candidature c JOIN decision d ON d.candidature = c.id
    JOIN (
      SELECT candidature, poste, min(rang) AS rang FROM candidature_lieu
      GROUP BY candidature, poste
    ) p ON p.candidature = c.id
    JOIN candidature_lieu l ON l.candidature = c.id AND l.rang = p.rang
    WHERE c.departement = $1 AND d.jour >= $2 AND d.postes > 0 AND d.notifiee_le IS NOT NULL
      AND c.retiree_le IS NULL
    ORDER BY d.jour, c.id, p.poste
    """
}

extension [PostePlace] {
  /// Posts of one structure in one commune on one day are one line.
  fileprivate var grouped: [PostePlace] {
    var order: [PostePlace] = []
    var counts: [PostePlace: Int] = [:]
    for place in self {
      if counts[place] == nil { order.append(place) }
      counts[place, default: 0] += place.postes
    }
    return order.map {
      PostePlace(
        structure: $0.structure, commune: $0.commune, postes: counts[$0] ?? 0, le: $0.le)
    }
  }
}
