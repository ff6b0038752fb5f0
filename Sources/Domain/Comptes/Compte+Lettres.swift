import Courriers
import Kernel

extension Compte {
  /// The letter that carries a sign-in link.
  func lettreLien(
    _ jeton: Jeton, _ emis: JetonEmis, suite: String?, _ moyens: MoyensComptes
  ) -> Message {
    let minutes = (emis.expireLe.milliseconds - emis.emisLe.milliseconds) / 60_000
    let query = suite.map { "?suite=" + $0 } ?? ""
    return message(
      "compte.lien.\(emis.id)", Self.modeleLien, moyens,
      [
        "lien": "\(moyens.site)/connexion/lien/\(jeton.text)\(query)",
        "minutes": String(minutes),
      ])
  }

  /// The letter that invites to choose a password.
  func lettreInvitation(_ jeton: Jeton, _ emis: JetonEmis, _ moyens: MoyensComptes) -> Message {
    message(
      "compte.invitation.\(emis.id)", Self.modeleInvitation, moyens,
      [
        "nom": identite.nomComplet, "lien": "\(moyens.site)/invitation/\(jeton.text)",
        "jusquau": moyens.jour(emis.expireLe).french,
      ])
  }

  private func message(
    _ key: String, _ modele: ModeleMessage, _ moyens: MoyensComptes, _ valeurs: [String: String]
  ) -> Message {
    let texte = moyens.catalogue.message(modele, valeurs)
    return Message(
      key: key, to: courriel.text, subject: texte.objet, body: texte.texte, about: subject)
  }
}

extension Jour {
  /// `19 décembre 2026`.
  fileprivate var french: String {
    let names = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let (year, month, day) = components
    let name = names.indices.contains(month - 1) ? names[month - 1] : ""
    return "\(day == 1 ? "1er" : String(day)) \(name) \(year)"
  }
}
