import Comptes
import Design
import HTML

/// A secret ready to be shown: to scan, or to type.
struct SecretAffiche: Sendable {
  /// How the phone's application names the account.
  static let service = "Maillage"

  let saisie: String
  let dessin: CodeQR?

  init(_ secret: SecretPropose, _ codes: any CodesQR) {
    saisie = secret.saisie
    dessin = codes.code(secret.uri)
  }

  /// The three steps, up to the field where the code is typed.
  func write(into html: inout HTML) {
    html.raw(
      """
      <ol class="liste texte"><li>Sur votre téléphone, ouvrez une application de codes\u{A0}: FreeOTP, \
      Google Authenticator, Microsoft Authenticator…</li><li>Ajoutez un compte en visant ce carré. \
      Sans appareil photo, tapez la clé écrite dessous.</li><li>Tapez ici le code à six chiffres \
      que l’application affiche.</li></ol>
      """)
    if let dessin { html.qr(dessin, titre: "Carré à viser avec l’application du téléphone") }
    html.raw("<p>Clé à taper\u{A0}: <strong class=\"num\">")
    html.text(saisie)
    html.raw("</strong></p>")
  }
}

/// The second factor of a sign-in: the code, and its preparation the first time.
struct CodePage {
  let visit: Visit
  /// Nil when the phone is known already.
  let secret: SecretAffiche?

  func page(_ refusal: CompteRefusal? = nil) -> Page {
    let code = Champ(
      "code", "Code à six chiffres", aide: "Il change toutes les 30 secondes.",
      erreur: refusal?.phrase(at: visit.at), largeur: .court, autocomplete: "one-time-code")
    let title = secret == nil ? "Votre code" : "Protéger votre compte"
    return Page(
      title, status: refusal?.status ?? .ok,
      trail: [("Accueil", "/"), ("Se connecter", "/connexion")],
      section: .compte, hasErrors: refusal != nil
    ) { html in
      html.titre(title, chapo: chapo)
      html.erreurs([code])
      secret?.write(into: &html)
      html.formulaire("/connexion/code", visit.jetons) { html in
        if let suite = visit.suite { html.invisible("suite", suite.text) }
        html.champ(code, .code)
        html.actions { $0.bouton("Continuer") }
      }
      if secret == nil {
        html.details("Je n’ai plus mon téléphone") { html in
          html.raw(
            "<p class=\"texte\">Tapez à la place un de vos codes de secours, seize lettres et ")
          html.raw(
            "chiffres. Vous n’en avez pas\u{A0}? Demandez à l’équipe nationale de retirer la double "
          )
          html.raw("vérification de votre compte\u{A0}: vous en préparerez une autre.</p>")
        }
      }
    }
  }

  private var chapo: String {
    secret == nil
      ? "Ouvrez l’application de codes de votre téléphone et tapez le code affiché."
      : "Vous traitez les dossiers d’autres personnes\u{A0}: un code de votre téléphone s’ajoute au mot de passe."
  }
}
