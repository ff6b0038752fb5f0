package import Candidats
package import Comptes
package import Kernel

/// Writes to whoever a published calculation proposes no meeting to: everyone gets an answer.
package struct LettresAppariement: Sendable {
  private let candidats: LettresCandidat
  private let site: String

  package init(candidats: LettresCandidat, site: String) {
    self.candidats = candidats
    self.site = site
  }

  package func sansRencontre(
    _ calcul: CalculAppariement, _ candidat: Candidat, _ jeton: Jeton
  ) -> Message? {
    candidats.message(
      candidat, "appariement-\(calcul.id)", "Pas de rencontre pour vous cette fois",
      """
      Le calcul de la vague \(calcul.vague) ne vous propose pas de rencontre. Pour chacun de vos vœux, \
      lisez ce qu’il aurait fallu, sans rien qui désigne d’autres personnes :

      \(site)/appariements/voeux/\(jeton.text)/reponses/\(calcul.id)

      Votre inscription et vos vœux restent : une place qui se libère compte à la vague suivante. Vous \
      pouvez changer l’ordre de vos vœux à tout moment.

      Ce calcul propose ; la décision est humaine.
      """)
  }
}
