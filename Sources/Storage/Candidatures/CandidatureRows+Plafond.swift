import Candidatures
import Kernel

extension CandidatureRows {
  /// Refuses a new decision that grants more posts than its département has left, whichever way it was
  /// taken: page, séance, recours or file.
  static func checkCeiling(_ candidature: Candidature, in tx: any Transaction) throws {
    guard let decision = candidature.decision, decision.texte.postes > 0,
      let contingent = try contingent(candidature.departement, in: tx),
      try !isStored(decision, in: tx)
    else { return }
    let granted = try granted(
      candidature.departement, except: candidature.id, on: decision.le, in: tx)
    try contingent.check(decision.texte.postes, accordes: granted)
  }

  /// The ceiling of a département in force; nil when it has none.
  static func contingent(_ departement: String, in tx: any Transaction) throws -> Contingent? {
    try tx.first(
      """
      SELECT postes, source, jour FROM contingent WHERE departement = $1 ORDER BY rang DESC LIMIT 1
      """, [.text(departement)]
    ) { row in
      Contingent(
        departement: departement, postes: try row.int(0), source: try row.text(1),
        le: try row.jour(2))
    }
  }

  /// Posts granted in a département by the decisions in force, with those that avenants added, whenever
  /// they count from, less those given back by `jour`. A transfer changes nothing here.
  static func granted(
    _ departement: String, except id: ID<Candidature>? = nil, on jour: Jour,
    in tx: any Transaction
  ) throws -> Int {
    let decided = try tx.first(
      """
      SELECT CAST(COALESCE(SUM(d.postes), 0) AS ENTIER) FROM candidature c
      JOIN decision d ON d.candidature = c.id AND NOT EXISTS (
        SELECT 1 FROM decision s WHERE s.candidature = d.candidature AND s.rang > d.rang)
      WHERE c.departement = $1 AND c.retiree_le IS NULL AND c.id <> $2
      """, [.text(departement), .integer(id?.rawValue ?? 0)]
    ) { try $0.int(0) }
    let moved = try tx.first(
      """
      SELECT CAST(COALESCE(SUM(m.variation), 0) AS ENTIER) FROM mouvement_poste m
      JOIN avenant a ON a.id = m.avenant JOIN candidature c ON c.id = m.candidature
      WHERE c.departement = $1 AND c.retiree_le IS NULL AND a.nature <> 'transfert'
        AND (m.variation > 0 OR m.effet <= $2)
      """, [.text(departement), .jour(jour)]
    ) { try $0.int(0) }
    return (decided ?? 0) + (moved ?? 0)
  }

  /// What moved a candidature's posts since its award.
  static func mouvements(
    of id: ID<Candidature>, in tx: any Transaction
  ) throws -> [MouvementPostes] {
    try tx.all(
      """
      SELECT m.variation, m.effet FROM mouvement_poste m JOIN avenant a ON a.id = m.avenant
      WHERE m.candidature = $1 ORDER BY a.issue_le, a.id
      """, [.id(id)]
    ) { row in MouvementPostes(variation: try row.int(0), effet: try row.jour(1)) }
  }

  private static func isStored(_ decision: Decision, in tx: any Transaction) throws -> Bool {
    try tx.first("SELECT 1 FROM decision WHERE id = $1", [.id(decision.id)]) { try $0.int(0) }
      != nil
  }
}
