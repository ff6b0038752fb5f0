import Candidatures
import Kernel

extension CandidatureRows {
  static func recours(of id: ID<Candidature>, in tx: any Transaction) throws -> [Recours] {
    try tx.all(
      """
      SELECT id, decision, nature, recu_le, enregistre_le, par, texte, limite, silence_le,
        reponse_le, reponse_moment, reponse_par, reponse_raison, reponse_decision
      FROM recours WHERE candidature = $1 ORDER BY enregistre_le, id
      """, [.id(id)]
    ) { row in
      Recours(
        id: try row.id(0), decision: try row.optionalID(1),
        nature: try row.decoded(Recours.Nature(rawValue: try row.text(2)), 2),
        recuLe: try row.jour(3), enregistreLe: try row.instant(4), par: try row.id(5),
        texte: try row.text(6), limite: try row.jour(7), silenceLe: try row.jour(8),
        reponse: try reponse(row))
    }
  }

  private static func reponse(_ row: any Row) throws -> Recours.Reponse? {
    guard let le = try row.optionalJour(9) else { return nil }
    return Recours.Reponse(
      le: le, at: try row.instant(10), par: try row.id(11), raison: try row.text(12),
      decision: try row.optionalID(13))
  }

  static func write(
    _ recours: Recours, of id: ID<Candidature>, in tx: any Transaction
  ) throws {
    let reponse = recours.reponse
    try tx.execute(
      """
      INSERT INTO recours (id, candidature, decision, nature, recu_le, enregistre_le, par, texte,
        limite, silence_le, reponse_le, reponse_moment, reponse_par, reponse_raison,
        reponse_decision)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      ON CONFLICT (id) DO UPDATE SET reponse_le = $11, reponse_moment = $12, reponse_par = $13,
        reponse_raison = $14, reponse_decision = $15
      """,
      [
        .id(recours.id), .id(id), .id(recours.decision), .text(recours.nature.rawValue),
        .jour(recours.recuLe), .instant(recours.enregistreLe), .id(recours.par),
        .text(recours.texte), .jour(recours.limite), .jour(recours.silenceLe),
        .jour(reponse?.le), .instant(reponse?.at), .id(reponse?.par), .optional(reponse?.raison),
        .id(reponse?.decision),
      ])
  }
}
