import Comptes
import Design
import HTML

/// Codes kept on paper for the day the phone is lost.
struct CodesDeSecoursPage {
  let visit: Visit
  let compte: Compte

  private static let trail: [(title: String, href: Href)] = [
    ("Accueil", "/"), ("Mon compte", "/mon-compte"),
  ]

  func page(_ refusal: CompteRefusal?) -> Page {
    let champ = Champ(
      "code", "Code à six chiffres de votre téléphone", erreur: refusal?.phrase(at: visit.at),
      largeur: .court, autocomplete: "one-time-code")
    let isActive = compte.secondFacteur?.activeLe != nil
    return Page(
      "Codes de secours", status: refusal?.status ?? .ok, trail: Self.trail, section: .compte,
      hasErrors: refusal != nil
    ) { html in
      html.titre(
        "Codes de secours",
        chapo: "Dix codes à garder sur papier, pour le jour où vous n’avez plus votre téléphone. "
          + "Chacun sert une fois.")
      html.erreurs([champ])
      guard isActive else {
        return html.vide("Pas de double vérification") { html in
          html.raw("<p>Les codes de secours remplacent le téléphone. ")
          html.raw(
            "<a href=\"/mon-compte/second-facteur\">Activez d’abord la double vérification</a>.</p>"
          )
        }
      }
      html.element("p", .class("texte"), text: phrase)
      html.formulaire("/mon-compte/codes-de-secours", visit.jetons) { html in
        html.champ(champ, .code)
        html.actions { $0.bouton("Préparer dix nouveaux codes") }
      }
    }
  }

  private var phrase: String {
    let left = compte.secours.count
    guard left > 0 else { return "Vous n’avez pas de code de secours." }
    return
      "Il vous reste \(Francais.pluriel(left, "code", "codes")). Les nouveaux remplaceront tous "
      + "les anciens."
  }

  /// Shown once.
  static func drawn(_ codes: [CodeDeSecours]) -> Page {
    Page("Vos codes de secours", trail: trail, section: .compte) { html in
      html.titre(
        "Vos codes de secours",
        chapo: "Notez-les ou imprimez cette page maintenant\u{A0}: ils ne seront plus montrés.")
      html.raw("<ol class=\"liste num\">")
      for code in codes { html.element("li") { $0.element("code", text: code.text) } }
      html.raw("</ol><p class=\"texte\">À la connexion, tapez l’un d’eux à la place du code du ")
      html.raw("téléphone. Rayez-le ensuite. Gardez-les loin de votre ordinateur.</p><p>")
      html.bouton("C’est noté", vers: "/mon-compte")
      html.raw("</p>")
    }
  }
}
