package import Avenants
package import Candidatures
package import Kernel

extension SQLAvenantStore {
  package func enCours(_ portee: Portee, on jour: Jour) async throws -> [LigneAvenant] {
    try await database.read { [ouverts] tx in
      try ouverts.value(DemandeSommes(portee: portee, jour: jour), at: .horsMises(tx)) {
        try Self.open(portee, on: jour, tx)
      }
    }
  }

  private static func open(
    _ portee: Portee, on jour: Jour, _ tx: any Transaction
  ) throws -> [LigneAvenant] {
    var sides: [ID<Avenant>: ID<Candidature>] = [:]
    // From the side that receives first: that is where an answer is due.
    for join in [asReceiver, asAsker] {
      for (scope, key) in portee.parts {
        try tx.each(join + scope, [.jour(jour), key]) { row in
          let id: ID<Avenant> = try row.id(0)
          if sides[id] == nil { sides[id] = try row.id(1) }
        }
      }
    }
    return try sides.sorted { $0.key < $1.key }.compactMap { id, side in
      guard let avenant = try AvenantRows.read(id, in: tx) else { return nil }
      return LigneAvenant(
        avenant: avenant, demandeur: try nom(avenant.candidature, tx),
        receveur: try avenant.vers.map { try nom($0, tx) }, dossier: side)
    }
  }

  private static let asReceiver: SQL = """
    SELECT a.id, c.id FROM avenant a JOIN candidature c ON c.id = a.vers
    WHERE a.issue IS NULL AND CAST($1 AS TEXT) IS NOT NULL
    """
  private static let asAsker: SQL = """
    SELECT a.id, c.id FROM avenant a JOIN candidature c ON c.id = a.candidature
    WHERE a.issue IS NULL AND CAST($1 AS TEXT) IS NOT NULL
    """

  private static func nom(_ id: ID<Candidature>, _ tx: any Transaction) throws -> String {
    try tx.first("SELECT nom FROM candidature WHERE id = $1", [.id(id)]) { try $0.text(0) } ?? ""
  }
}
