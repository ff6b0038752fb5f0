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
    let granted = try granted(candidature.departement, except: candidature.id, in: tx)
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

  /// Posts granted in a département by the decisions in force.
  static func granted(
    _ departement: String, except id: ID<Candidature>? = nil, in tx: any Transaction
  ) throws -> Int {
    try tx.first(
      """
      SELECT CAST(COALESCE(SUM(d.postes), 0) AS ENTIER) FROM candidature c
      JOIN decision d ON d.candidature = c.id AND NOT EXISTS (
        SELECT 1 FROM decision s WHERE s.candidature = d.candidature AND s.rang > d.rang)
      WHERE c.departement = $1 AND c.retiree_le IS NULL AND c.id <> $2
      """, [.text(departement), .integer(id?.rawValue ?? 0)]
    ) { try $0.int(0) } ?? 0
  }

  private static func isStored(_ decision: Decision, in tx: any Transaction) throws -> Bool {
    try tx.first("SELECT 1 FROM decision WHERE id = $1", [.id(decision.id)]) { try $0.int(0) }
      != nil
  }
}
