package import Accords
package import Candidatures
import Comptes
package import Kernel
import Structures

package struct SQLInteretStore: InteretStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func insert(_ changed: Changed<Interet>, by geste: Geste) async throws -> Interet {
    try await database.write { [records] tx in
      let interet = changed.value
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx)
      }
      try Self.write(interet, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: interet.subject, in: tx)
      return interet
    }
  }

  /// A new one, with nothing beside it.
  static func write(_ interet: Interet, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO interet (id, nom, siret, commune, departement, postes, contact, courriel,
        precisions, declare_le, personne)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .id(interet.id), .text(interet.nom), .optional(interet.siret?.description),
        .text(interet.commune), .text(interet.departement), .int(interet.postes),
        .text(interet.contact), .text(interet.courriel.text), .text(interet.precisions),
        .instant(interet.declareLe), .integer(interet.personne),
      ])
  }

  package func interet(_ id: ID<Interet>) async throws -> Interet? {
    try await database.read { tx in try Self.read(id, in: tx) }
  }

  package func interets(
    _ portee: Portee, apres: ID<Interet>?, limit: Int
  ) async throws -> [Interet] {
    try await database.read { tx in
      let found = try portee.departements.flatMap { departement in
        try tx.all(
          Self.columns + Self.scope + " AND (CAST($2 AS ENTIER) IS NULL OR id < $2)"
            + " ORDER BY id DESC LIMIT $3",
          [.optional(departement), .id(apres), .int(limit)], Self.interet)
      }
      return Array(found.sorted { $0.id > $1.id }.prefix(limit))
    }
  }

  package func totaux(_ portee: Portee) async throws -> (structures: Int, postes: Int) {
    try await database.read { tx in
      var sums = (structures: 0, postes: 0)
      for departement in portee.departements {
        try tx.each(
          "SELECT count(*), CAST(coalesce(sum(postes), 0) AS ENTIER) FROM interet" + Self.scope,
          [.optional(departement)]
        ) { row in
          sums.structures += try row.int(0)
          sums.postes += try row.int(1)
        }
      }
      return sums
    }
  }

  package func inviter(
    _ id: ID<Interet>, _ brouillon: Brouillon, _ messages: [Message], by geste: Geste,
    _ change: @escaping @Sendable (Interet) throws -> Changed<Interet>
  ) async throws -> Interet {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx)
      }
      guard let before = try Self.read(id, in: tx) else { throw InteretRefusal.introuvable }
      let changed = try change(before)
      try BrouillonRows.write(brouillon, in: tx)
      try tx.execute(
        "UPDATE interet SET brouillon = $2, invite_le = $3 WHERE id = $1",
        [
          .id(id), .id(changed.value.invitation?.brouillon),
          .instant(changed.value.invitation?.le),
        ])
      try records.write(
        changed.events + [BrouillonRows.event(brouillon)], changed.messages + messages,
        geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  private static let columns: SQL = """
    SELECT id, nom, siret, commune, departement, postes, contact, courriel, precisions, declare_le,
      personne, brouillon, invite_le FROM interet
    """
  private static let scope: SQL =
    " WHERE (CAST($1 AS TEXT) IS NULL OR departement = CAST($1 AS TEXT))"

  private static func read(_ id: ID<Interet>, in tx: any Transaction) throws -> Interet? {
    try tx.first(columns + " WHERE id = $1", [.id(id)], interet)
  }

  private static func present(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Interet {
    guard subject.type == "interet", let found = try read(ID(subject.id), in: tx) else {
      throw InteretRefusal.introuvable
    }
    return found
  }

  private static func interet(_ row: any Row) throws -> Interet {
    Interet(
      id: try row.id(0), nom: try row.text(1),
      siret: try row.optionalText(2).map { try row.decoded(try? Siret($0), 2) },
      commune: try row.text(3), departement: try row.text(4), postes: try row.int(5),
      contact: try row.text(6),
      courriel: try row.decoded(AdresseCourriel(try row.text(7)), 7),
      precisions: try row.text(8), declareLe: try row.instant(9), personne: try row.integer(10),
      invitation: try row.optionalID(11).map {
        Interet.Invitation(brouillon: $0, le: try row.instant(12))
      })
  }
}

extension Portee {
  /// The départements it is made of; `nil` alone for the whole country.
  fileprivate var departements: [String?] {
    switch self {
    case .tout: [nil]
    case .departements(let codes): codes.sorted()
    case .deposant, .rien: []
    }
  }
}
