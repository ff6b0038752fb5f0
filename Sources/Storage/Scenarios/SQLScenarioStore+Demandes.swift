import Candidatures
package import Kernel
package import Scenarios
import Structures

extension SQLScenarioStore {
  package func demandes(
    _ departements: Set<String>, on jour: Jour
  ) async throws -> [DemandePostes] {
    try await database.read { tx in
      var found: [DemandePostes] = []
      for departement in departements.sorted() {
        let lieux = try Self.lieux(departement, tx)
        found += try tx.all(Self.asked, [.text(departement), .jour(jour)]) { row in
          let forme = try row.decoded(FormeJuridique(rawValue: try row.text(2)), 2)
          return DemandePostes(
            candidature: try row.id(0), structure: try row.text(1),
            employeur: forme.type.employeur, siege: try row.text(3), postes: try row.int(4),
            accordes: try row.optionalInt(6), recueLe: try row.jour(5),
            lieux: lieux[try row.integer(0)] ?? [])
        }
      }
      return found.sorted { $0.candidature < $1.candidature }
    }
  }

  /// Neither withdrawn, nor refused by a decision or by silence. Posts granted count once told.
  private static let asked: SQL = """
    SELECT c.id, c.nom, c.type, c.commune, c.postes, c.recue_le,
      CASE WHEN d.notifiee_le IS NULL THEN NULL ELSE d.postes END
    FROM candidature c LEFT JOIN decision d ON d.candidature = c.id AND NOT EXISTS (
      SELECT 1 FROM decision s WHERE s.candidature = d.candidature AND s.rang > d.rang)
    WHERE c.departement = $1 AND c.retiree_le IS NULL
      AND (d.postes > 0 OR (d.postes IS NULL AND c.silence_le > $2))
    """

  private static func lieux(
    _ departement: String, _ tx: any Transaction
  ) throws -> [Int64: [LieuExercice]] {
    var found: [Int64: [LieuExercice]] = [:]
    try tx.each(
      """
      SELECT l.candidature, l.poste, l.commune, l.part FROM candidature_lieu l
      JOIN candidature c ON c.id = l.candidature WHERE c.departement = $1
      ORDER BY l.candidature, l.rang
      """, [.text(departement)]
    ) { row in
      found[try row.integer(0), default: []].append(
        LieuExercice(poste: try row.int(1), commune: try row.text(2), part: try row.int(3)))
    }
    return found
  }
}
