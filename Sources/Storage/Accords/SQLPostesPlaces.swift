package import Accords
package import Kernel

/// The posts given, from the decisions of the candidatures: those in favour only, once notified, and
/// the last of each candidature. A post exercised in several communes counts in the first; one
/// « à préciser » at the seat.
package struct SQLPostesPlaces: PostesPlaces {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  package func places(departement: String, depuis: Jour) async throws -> [PostePlace] {
    try await database.read { tx in
      let lieux = try Self.communes(departement, tx)
      return try tx.all(Self.granted, [.text(departement), .jour(depuis)]) { row in
        let known = lieux[try row.integer(0)] ?? []
        let (granted, seat) = (try row.int(3), try row.text(2))
        let placed = Array(known.prefix(granted))
        let communes = placed + Array(repeating: seat, count: max(0, granted - placed.count))
        let (nom, le) = (try row.text(1), try row.jour(4))
        return communes.counted.map {
          PostePlace(structure: nom, commune: $0.commune, postes: $0.postes, le: le)
        }
      }.flatMap { $0 }
    }
  }

  private static let granted: SQL = """
    SELECT c.id, c.nom, c.commune, d.postes, d.jour
    FROM candidature c JOIN decision d ON d.candidature = c.id
    WHERE c.departement = $1 AND d.jour >= $2 AND d.postes > 0 AND d.notifiee_le IS NOT NULL
      AND c.retiree_le IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM decision e
        WHERE e.candidature = c.id AND e.notifiee_le IS NOT NULL AND e.prise_le > d.prise_le)
    ORDER BY d.jour, c.id
    """

  /// Where each post of each candidature is exercised first, in the order of posts.
  private static func communes(
    _ departement: String, _ tx: any Transaction
  ) throws -> [Int64: [String]] {
    var found: [Int64: [String]] = [:]
    try tx.each(
      """
      SELECT l.candidature, l.commune
      FROM candidature_lieu l JOIN candidature c ON c.id = l.candidature
      WHERE c.departement = $1 AND NOT EXISTS (
        SELECT 1 FROM candidature_lieu f
        WHERE f.candidature = l.candidature AND f.poste = l.poste AND f.rang < l.rang)
      ORDER BY l.candidature, l.poste
      """, [.text(departement)]
    ) { row in found[try row.integer(0), default: []].append(try row.text(1)) }
    return found
  }
}

extension [String] {
  /// Each once, with how many there are, in the order they come.
  fileprivate var counted: [(commune: String, postes: Int)] {
    var order: [(commune: String, postes: Int)] = []
    for commune in self {
      if let place = order.firstIndex(where: { $0.commune == commune }) {
        order[place].postes += 1
      } else {
        order.append((commune, 1))
      }
    }
    return order
  }
}
