import Candidatures
import Kernel

extension CandidatureRows {
  /// The decisions of a candidature, first to last.
  static func decisions(
    of id: ID<Candidature>, in tx: any Transaction
  ) throws -> [Decision] {
    try tx.all(
      """
      SELECT id, rang, origine, origine_numero, postes, motif, phrase, prenom, nom, qualite,
        service, delegation, prise_le, jour, par, notifiee_le, calcul
      FROM decision WHERE candidature = $1 ORDER BY rang
      """, [.id(id)]
    ) { row in
      Decision(
        id: try row.id(0), rang: try row.int(1),
        origine: try row.decoded(
          OrigineDecision(code: try row.text(2), numero: try row.optionalInteger(3)), 2),
        texte: TexteDecision(
          postes: try row.int(4), motif: try row.optionalText(5), phrase: try row.text(6)),
        auteur: AuteurDecision(
          prenom: try row.text(7), nom: try row.text(8), qualite: try row.text(9),
          service: try row.text(10), delegation: try row.text(11)),
        calcul: try row.text(16), prise: try row.instant(12), le: try row.jour(13),
        par: try row.id(14),
        notifieeLe: try row.optionalJour(15))
    }
  }
}
