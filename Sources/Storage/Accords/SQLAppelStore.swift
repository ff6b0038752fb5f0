package import Accords
package import Kernel
import Territoires

package struct SQLAppelStore: AppelStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func appels() async throws -> [AppelACandidatures] {
    try await database.read { tx in
      try tx.all(
        Self.columns + " ORDER BY cloture_jour DESC, cloture_minute DESC, id", [], Self.appel)
    }
  }

  package func insert(
    _ changed: Changed<AppelACandidatures>, by geste: Geste
  ) async throws -> AppelACandidatures {
    try await database.write { [records] tx in
      let appel = changed.value
      if let previous = try records.previous(geste, in: tx) {
        let found = try tx.first(
          Self.columns + " WHERE id = $1", [.integer(previous.id)], Self.appel)
        return found ?? appel
      }
      try tx.execute(
        """
        INSERT INTO appel (id, titre, territoire, ouverture_jour, ouverture_minute, cloture_jour,
          cloture_minute, regles)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """, Self.values(appel))
      try records.write(changed.events, geste: geste, answering: appel.subject, in: tx)
      return appel
    }
  }

  package func change(
    _ id: ID<AppelACandidatures>, by geste: Geste,
    _ change: @escaping @Sendable (AppelACandidatures) throws -> Changed<AppelACandidatures>
  ) async throws -> AppelACandidatures {
    try await database.write { [records] tx in
      let known = try tx.first(Self.columns + " WHERE id = $1", [.id(id)], Self.appel)
      guard let before = known else { throw AccordRefusal.introuvable }
      if try records.previous(geste, in: tx) != nil { return before }
      let changed = try change(before)
      let appel = changed.value
      try tx.execute(
        """
        UPDATE appel SET titre = $2, territoire = $3, ouverture_jour = $4, ouverture_minute = $5,
          cloture_jour = $6, cloture_minute = $7, regles = $8
        WHERE id = $1
        """, Self.values(appel))
      try records.write(changed.events, geste: geste, answering: appel.subject, in: tx)
      return appel
    }
  }

  private static func values(_ appel: AppelACandidatures) -> [Value] {
    [
      .id(appel.id), .text(appel.titre), .text(appel.territoire.description),
      .jour(appel.ouverture.jour), .int(appel.ouverture.minute), .jour(appel.cloture.jour),
      .int(appel.cloture.minute), .text(appel.regles),
    ]
  }

  private static let columns: SQL = """
    SELECT id, titre, territoire, ouverture_jour, ouverture_minute, cloture_jour, cloture_minute,
      regles FROM appel
    """

  private static func appel(_ row: any Row) throws -> AppelACandidatures {
    AppelACandidatures(
      id: try row.id(0), titre: try row.text(1),
      territoire: try row.decoded(CodeTerritoire(try row.text(2)), 2),
      ouverture: HeureLocale(try row.jour(3), minute: try row.int(4)),
      cloture: HeureLocale(try row.jour(5), minute: try row.int(6)), regles: try row.text(7))
  }
}
