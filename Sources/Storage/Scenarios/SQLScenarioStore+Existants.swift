import Kernel
package import Scenarios

extension SQLScenarioStore {
  /// The structures of the award lists that are France services, once each.
  package func franceServices(_ departement: String) async throws -> [LieuExistant] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT MIN(nom), commune FROM attribution
        WHERE departement = $1 AND france_services = 'oui'
        GROUP BY siret, commune ORDER BY commune, siret
        """, [.text(departement)]
      ) { row in
        LieuExistant(nom: try row.text(0), commune: try row.text(1), nature: .franceServices)
      }
    }
  }
}
