package import Candidats
package import Comptes
package import Courriers
package import Kernel

/// Writes to whoever a published calculation proposes no meeting to: everyone gets an answer.
package struct LettresAppariement: Sendable {
  /// The messages of campagnes d’appariement.
  package static let modeles = [sansRencontre]

  private let candidats: LettresCandidat
  private let site: String

  package init(candidats: LettresCandidat, site: String) {
    self.candidats = candidats
    self.site = site
  }

  package func sansRencontre(
    _ calcul: CalculAppariement, _ candidat: Candidat, _ jeton: Jeton
  ) -> Message? {
    candidats.lettre(
      candidat, "appariement-\(calcul.id)", Self.sansRencontre,
      [
        "vague": String(calcul.vague),
        "lien": "\(site)/appariements/voeux/\(jeton.text)/reponses/\(calcul.id)",
      ])
  }

  private static let sansRencontre = ModeleMessage(
    "appariement.reponse",
    usage: "À qui participe à un calcul publié qui ne lui propose pas de rencontre.",
    blancs: [
      LettresCandidat.prenom, .init("vague", "le rang du calcul dans sa campagne"),
      .init("lien", "le lien personnel de la réponse", obligatoire: true),
    ],
    objet: "Pas de rencontre pour vous cette fois",
    texte: """
      Bonjour {prenom},

      Le calcul de la vague {vague} ne vous propose pas de rencontre. Pour chacun de vos vœux, lisez ce qu’il aurait fallu, sans rien qui désigne d’autres personnes :

      {lien}

      Votre inscription et vos vœux restent : une place qui se libère compte à la vague suivante. Vous pouvez changer l’ordre de vos vœux à tout moment.

      Ce calcul propose ; la décision est humaine.
      """)
}
