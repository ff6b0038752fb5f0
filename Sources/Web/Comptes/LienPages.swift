import Comptes
import Design
import HTML
import HTTP

/// Signing in by a link: asking for it, and pressing its button.
struct LienPages {
  let visit: Visit

  private var trail: [(title: String, href: Href)] {
    [("Accueil", "/"), ("Se connecter", "/connexion")]
  }

  func demande(_ refusal: CompteRefusal? = nil) -> Page {
    let courriel = Champ(
      "courriel", "Adresse de courriel", aide: "Celle de votre compte.",
      valeur: visit.form["courriel"] ?? "", erreur: refusal?.phrase(at: visit.at),
      autocomplete: "email")
    return Page(
      "Recevoir un lien de connexion", status: refusal?.status ?? .ok, trail: trail,
      section: .compte, hasErrors: refusal != nil
    ) { html in
      html.titre(
        "Recevoir un lien de connexion",
        chapo: "Nous vous envoyons un lien qui sert une seule fois, pendant dix minutes.")
      html.erreurs([courriel])
      html.formulaire("/connexion/lien", visit.jetons) { html in
        if let suite = visit.suite { html.invisible("suite", suite.text) }
        html.champ(courriel, .email)
        html.actions { $0.bouton("Recevoir le lien") }
      }
    }
  }

  /// Said alike whether or not an account has this address.
  var envoye: Page {
    Page("Regardez vos messages", trail: trail, section: .compte) { html in
      html.titre(
        "Regardez vos messages",
        chapo: "Si un compte existe pour cette adresse, un lien vient de partir.")
      html.rubrique("rien", "Rien n’arrive\u{A0}?") { html in
        html.raw(
          """
          <ul class="liste texte"><li>Attendez cinq minutes\u{A0}: un lien déjà envoyé reste valable si vous en \
          demandez un autre.</li><li>Regardez dans les courriers indésirables.</li><li>Vérifiez que \
          l’adresse est bien celle de votre compte\u{A0}: elle est écrite dans votre invitation.</li></ul>
          <p><a href="/connexion/lien">Demander un autre lien</a></p>
          """)
        if visit.environment.settings.demonstration {
          html.raw("<p><a href=\"/demo/courriels\">Lire les courriels de la démonstration</a></p>")
        }
      }
    }
  }

  /// A button, because mail scanners open every address they see.
  var confirmation: Page {
    Page("Terminer la connexion", trail: trail, section: .compte) { html in
      html.titre("Terminer la connexion", chapo: "Votre lien est valable. Il sert une seule fois.")
      html.formulaire("/connexion/lien/\(visit.parameter("jeton"))", visit.jetons) { html in
        if let suite = visit.suite { html.invisible("suite", suite.text) }
        html.actions { $0.bouton("Me connecter") }
      }
    }
  }

  /// A link that no longer serves, and how to get another.
  func perdu(_ refusal: CompteRefusal) -> Page {
    Page(
      "Ce lien ne sert plus", status: visit.form.isEmpty ? .ok : .unprocessable, trail: trail,
      section: .compte
    ) { html in
      html.titre("Ce lien ne sert plus", chapo: refusal.phrase(at: visit.at))
      html.pile { html in
        html.raw(
          """
          <p class="texte">Un lien de connexion sert une seule fois, pendant dix minutes. Si votre \
          messagerie coupe les adresses, copiez la ligne entière.</p><p class="action">
          """)
        html.bouton("Recevoir un autre lien", vers: "/connexion/lien")
        html.raw("<a href=\"/connexion\">Utiliser mon mot de passe</a></p>")
      }
    }
  }
}
