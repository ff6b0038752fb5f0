package import Appariement
package import Kernel

extension SQLAppariementStore {
  package func ouvrir(
    _ campagne: Changed<CampagneAppariement>, by geste: Geste
  ) async throws -> CampagneAppariement {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        guard let found = try Self.campagne(ID(previous.id), in: tx) else {
          throw AppariementRefusal.introuvable
        }
        return found
      }
      let new = campagne.value
      let open = try tx.first(
        "SELECT id FROM campagne WHERE departement = $1 AND voeux_jusquau >= $2",
        [.text(new.departement), .jour(new.jour)]
      ) { try $0.integer(0) }
      guard open == nil else { throw AppariementRefusal.dejaOuverte }
      try tx.execute(
        """
        INSERT INTO campagne (id, departement, ouverte_le, jour, par, voeux_jusquau, graine)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        [
          .id(new.id), .text(new.departement), .instant(new.ouverteLe), .jour(new.jour),
          .id(new.par), .jour(new.voeuxJusquau), .text(new.graine),
        ])
      try records.write(
        campagne.events, campagne.messages, geste: geste, answering: new.subject, in: tx)
      return new
    }
  }

  package func campagne(_ id: ID<CampagneAppariement>) async throws -> CampagneAppariement? {
    try await database.read { tx in try Self.campagne(id, in: tx) }
  }

  package func campagnes(_ departements: [String]?) async throws -> [LigneCampagne] {
    try await database.read { tx in
      let lines = try tx.all(Self.line + " ORDER BY c.ouverte_le DESC, c.id DESC LIMIT 200") {
        LigneCampagne(
          campagne: try Self.campagne($0), calculs: try $0.int(7), aPublier: try $0.int(8) > 0)
      }
      guard let departements else { return lines }
      return lines.filter { departements.contains($0.campagne.departement) }
    }
  }

  private static let facts: SQL = """
    SELECT c.id, c.departement, c.ouverte_le, c.jour, c.par, c.voeux_jusquau, c.graine
    """

  /// With how many calculations, and whether none was published since the latest one.
  private static let line: SQL =
    facts + """
      , (SELECT COUNT(*) FROM appariement a WHERE a.campagne = c.id),
        (SELECT COUNT(*) FROM appariement a WHERE a.campagne = c.id AND a.publie_le IS NULL
          AND NOT EXISTS (SELECT 1 FROM appariement b WHERE b.campagne = c.id
            AND (b.calcule_le, b.id) > (a.calcule_le, a.id)))
      FROM campagne c
      """

  static func campagne(
    _ id: ID<CampagneAppariement>, in tx: any Transaction
  ) throws -> CampagneAppariement? {
    try tx.first(facts + " FROM campagne c WHERE c.id = $1", [.id(id)], campagne)
  }

  private static func campagne(_ row: any Row) throws -> CampagneAppariement {
    CampagneAppariement(
      id: try row.id(0), departement: try row.text(1), ouverteLe: try row.instant(2),
      jour: try row.jour(3), par: try row.optionalID(4), voeuxJusquau: try row.jour(5),
      graine: try row.text(6))
  }
}
