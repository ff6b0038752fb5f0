import Programme
import Candidatures
package import Comptes
package import Kernel

/// Writes the letters sent to a candidat: plain text, with the personal link that opens their space.
package struct LettresCandidat: Sendable {
  /// The address of the site, without a final slash.
  private let site: String
  private let regles: ReglesCandidat

  package init(site: String, regles: ReglesCandidat) {
    self.site = site
    self.regles = regles
  }

  /// Proves the address.
  package func confirmation(_ candidat: Candidat, _ jeton: Jeton) -> Message? {
    message(
      candidat, "confirmation", "Confirmez votre inscription",
      """
      Vous avez demandé à devenir conseiller numérique. Pour que votre inscription compte, confirmez \
      que cette adresse est la vôtre :

      \(lien(jeton))

      Ce lien est personnel : gardez-le, il ouvre votre espace. Sans confirmation, tout est effacé \
      au bout de \(regles.nonConfirmeJours) jours. Si vous n’avez rien demandé, ne faites rien.
      """)
  }

  /// To whoever is registered already: the page itself does not say so. `cle`: the gesture that asked.
  package func nouveauLien(_ candidat: Candidat, _ jeton: Jeton, cle: String) -> Message? {
    message(
      candidat, "lien-\(cle)", "Le lien de votre espace candidat",
      """
      Voici le lien personnel qui ouvre votre espace : vos propositions de rencontre, votre CV, vos \
      disponibilités, vos données.

      \(lien(jeton))

      Il est bon \(regles.lienJours) jours. Si vous n’avez rien demandé, ne faites rien.
      """)
  }

  /// Before an erasure: what happens, when, and how to stay.
  package func avertissement(_ candidat: Candidat, _ jeton: Jeton, le jour: Jour) -> Message? {
    message(
      candidat, "conservation-\(jour)", "Vos données seront bientôt effacées",
      """
      Vous n’êtes pas revenu dans votre espace candidat depuis longtemps. Sans nouvelle de vous, vos \
      données seront effacées après le \(jour.enLettres).

      Pour rester inscrit, ouvrez votre espace et confirmez que vous êtes toujours disponible :

      \(lien(jeton))

      Si vous ne cherchez plus, vous n’avez rien à faire.
      """)
  }

  /// `https://…/candidats/moi/…`
  package func lien(_ jeton: Jeton) -> String { "\(site)/candidats/moi/\(jeton.text)" }

  /// A letter to them, about something; nil once they are erased.
  package func message(
    _ candidat: Candidat, _ kind: String, _ objet: String, _ corps: String
  ) -> Message? {
    guard let profil = candidat.profil else { return nil }
    return Message(
      key: "candidat-\(candidat.id)-\(kind)", to: profil.courriel.text,
      subject: typographie(objet), body: typographie("Bonjour \(profil.prenom),\n\n\(corps)"),
      about: candidat.subject)
  }
}
