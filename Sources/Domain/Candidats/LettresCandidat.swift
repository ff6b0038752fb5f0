import Candidatures
package import Comptes
package import Courriers
package import Kernel
import Programme

/// Writes the letters sent to a candidat: plain text, with the personal link that opens their space.
package struct LettresCandidat: Sendable {
  /// The address of the site, without a final slash.
  private let site: String
  private let regles: ReglesCandidat
  /// The words of messages.
  package let catalogue: Catalogue

  package init(site: String, regles: ReglesCandidat, catalogue: Catalogue = Catalogue()) {
    self.site = site
    self.regles = regles
    self.catalogue = catalogue
  }

  /// Proves the address.
  package func confirmation(_ candidat: Candidat, _ jeton: Jeton) -> Message? {
    lettre(
      candidat, "confirmation", Self.confirmation,
      ["lien": lien(jeton), "jours": String(regles.nonConfirmeJours)])
  }

  /// To whoever is registered already: the page itself does not say so. `cle`: the gesture that asked.
  package func nouveauLien(_ candidat: Candidat, _ jeton: Jeton, cle: String) -> Message? {
    lettre(
      candidat, "lien-\(cle)", Self.lien,
      ["lien": lien(jeton), "jours": String(regles.lienJours)])
  }

  /// Before an erasure: what happens, when, and how to stay.
  package func avertissement(_ candidat: Candidat, _ jeton: Jeton, le jour: Jour) -> Message? {
    lettre(
      candidat, "conservation-\(jour)", Self.conservation,
      ["jour": jour.enLettres, "lien": lien(jeton)])
  }

  /// `https://…/candidats/moi/…`
  package func lien(_ jeton: Jeton) -> String { "\(site)/candidats/moi/\(jeton.text)" }

  /// A letter to them, about something; nil once they are erased. `{prenom}` is always known.
  package func lettre(
    _ candidat: Candidat, _ kind: String, _ modele: ModeleMessage, _ valeurs: [String: String]
  ) -> Message? {
    guard let profil = candidat.profil else { return nil }
    return catalogue.lettre(
      modele, valeurs.merging(["prenom": profil.prenom]) { first, _ in first },
      key: "candidat-\(candidat.id)-\(kind)", to: profil.courriel.text, about: candidat.subject)
  }
}
