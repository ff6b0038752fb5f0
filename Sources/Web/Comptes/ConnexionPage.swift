import Comptes
import Design
import HTML
import HTTP
import Kernel

/// Signing in with an address and a password.
struct ConnexionPage {
  let visit: Visit

  /// `refusal`: why the last try did not do.
  func page(_ refusal: CompteRefusal? = nil) -> Page {
    let courriel = Champ(
      "courriel", "Adresse de courriel", valeur: visit.form["courriel"] ?? "",
      autocomplete: "email")
    let password = Champ("mot_de_passe", "Mot de passe", autocomplete: "current-password")
    return Page(
      "Se connecter", status: refusal?.status ?? .ok, trail: [("Accueil", "/")], section: .compte,
      hasErrors: refusal != nil
    ) { html in
      html.titre(
        "Se connecter",
        chapo:
          "Pour suivre vos dossiers. Chercher une structure ou déposer une candidature ne demande pas de compte."
      )
      if let refusal {
        html.refus("Vous n’êtes pas connecté", refusal.phrase(at: visit.at))
      }
      html.duo { html in
        html.pile { html in
          html.formulaire("/connexion", visit.jetons) { html in
            if let suite = visit.suite { html.invisible("suite", suite.text) }
            html.champ(courriel, .email)
            html.champ(password, .motDePasse)
            html.actions { $0.bouton("Me connecter") }
          }
        }
        autrement(into: &html)
      }
    }
  }

  private func autrement(into html: inout HTML) {
    let lien: Href = visit.suite.map { "/connexion/lien?suite=\($0.text)" } ?? "/connexion/lien"
    html.pile { html in
      html.carte("sans", "Sans mot de passe") { html in
        html.raw(
          "<p>Vous l’avez oublié, ou préférez vous en passer\u{A0}? Recevez un lien par courriel.</p>"
        )
        html.raw("<p>")
        html.bouton("Recevoir un lien", vers: lien, second: true)
        html.raw("</p>")
      }
      if visit.environment.settings.demonstration {
        html.encart { html in
          html.raw(
            "<p><strong>Démonstration.</strong> <a href=\"/demo/comptes\">Entrez comme l’une ")
          html.raw("des personnes fictives</a>, sans mot de passe.</p>")
        }
      }
      if let hotline = visit.environment.settings.hotline {
        html.encart { html in
          html.raw("<p>Besoin d’aide\u{A0}? Appelez le ")
          html.element("a", .href(Href(telephone: hotline)), text: hotline)
          html.raw(".</p>")
        }
      }
    }
  }
}

extension CompteRefusal {
  /// What a page that shows this refusal is sent with.
  var status: HTTPStatus {
    switch self {
    case .tropDEssais: .tooManyRequests
    case .surcharge: .unavailable
    case .interdit: .forbidden
    case .compteInconnu: .notFound
    default: .unprocessable
    }
  }
}

extension Page {
  /// This page, telling programs too how long to wait when there were too many tries.
  func retrying(_ refusal: CompteRefusal?, at: Instant) -> Page {
    guard case .tropDEssais(let until)? = refusal else { return self }
    var page = self
    page.retryAfter = Int(max(1, (until.milliseconds - at.milliseconds + 999) / 1_000))
    return page
  }
}
