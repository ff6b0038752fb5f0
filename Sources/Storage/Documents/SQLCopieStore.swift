package import Documents
package import Kernel

package struct SQLCopieStore: CopieStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func copies(_ objet: ObjetSigne) async throws -> [CopieSignee] {
    try await database.read { tx in try Self.copies(objet, in: tx) }
  }

  package func copie(_ id: ID<CopieSignee>) async throws -> (CopieSignee, [UInt8])? {
    try await database.read { tx in
      try tx.first(
        """
        SELECT c.id, c.genre, c.objet, c.nom, c.taille, c.empreinte, c.deposee_le, c.par, o.octets
        FROM copie_signee c JOIN copie_octets o ON o.copie = c.id WHERE c.id = $1
        """, [.id(id)]
      ) { row in (try Self.copie(row), try row.bytes(8)) }
    }
  }

  package func insert(
    _ octets: [UInt8], of objet: ObjetSigne, by geste: Geste,
    _ rule: @escaping @Sendable ([CopieSignee]) throws -> Changed<CopieSignee>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let changed = try rule(Self.copies(objet, in: tx))
      let copie = changed.value
      try tx.execute(
        """
        INSERT INTO copie_signee (id, genre, objet, nom, taille, empreinte, deposee_le, par)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .id(copie.id), .text(objet.genre.rawValue), .integer(objet.numero), .text(copie.nom),
          .int(copie.taille), .bytes(copie.empreinte), .instant(copie.deposeeLe),
          .id(copie.par),
        ])
      try tx.execute(
        "INSERT INTO copie_octets (copie, octets) VALUES ($1, $2)",
        [.id(copie.id), .bytes(octets)])
      try records.write(changed.events, geste: geste, answering: objet.subject, in: tx)
    }
  }

  private static func copies(
    _ objet: ObjetSigne, in tx: any Transaction
  ) throws -> [CopieSignee] {
    try tx.all(
      """
      SELECT id, genre, objet, nom, taille, empreinte, deposee_le, par FROM copie_signee
      WHERE genre = $1 AND objet = $2 ORDER BY deposee_le, id
      """, [.text(objet.genre.rawValue), .integer(objet.numero)], copie)
  }

  private static func copie(_ row: any Row) throws -> CopieSignee {
    CopieSignee(
      id: try row.id(0),
      objet: ObjetSigne(
        try row.decoded(ObjetSigne.Genre(rawValue: try row.text(1)), 1), try row.integer(2)),
      nom: try row.text(3), taille: try row.int(4), empreinte: try row.bytes(5),
      deposeeLe: try row.instant(6), par: try row.id(7))
  }
}
