import Comptes
import Design
import HTML
import HTTP
import Territoires

/// One's own account.
struct MonComptePage {
  let visit: Visit
  let compte: Compte
  let index: TerritoireIndex
  /// Why the last change was refused, by form.
  let identite: CompteRefusal?
  let motDePasse: CompteRefusal?

  var page: Page {
    let refused = identite ?? motDePasse
    return Page(
      "Mon compte", status: refused?.status ?? .ok, trail: [("Accueil", "/")], section: .compte,
      hasErrors: refused != nil
    ) { html in
      html.titre("Mon compte", chapo: "Vos coordonnées, vos rôles, et ce qui protège votre compte.")
      if let done = fait { html.confirmation(done) { _ in } }
      html.erreurs(fautes)
      html.duo { html in
        html.pile { coordonnees(into: &$0) }
        html.pile { html in
          roles(into: &html)
          secondFacteur(into: &html)
          password(into: &html)
          html.element("p", .class("petit")) { html in
            html.element("a", .href("/mon-compte/effacement"), text: "Effacer mon compte")
          }
        }
      }
    }
  }

  private var fautes: [(name: String, label: String, message: String)] {
    let name = identite.map { ("prenom", "Vos coordonnées", $0.phrase(at: visit.at)) }
    let password = motDePasse.map {
      (
        $0 == .identifiantsFaux ? "mot_de_passe" : "nouveau_mot_de_passe", "Mot de passe",
        phrase($0)
      )
    }
    return [name, password].compactMap { $0 }
  }

  private func phrase(_ refusal: CompteRefusal) -> String {
    refusal == .identifiantsFaux
      ? "Le mot de passe actuel n’est pas celui-là." : refusal.phrase(at: visit.at)
  }

  private var fait: String? {
    switch visit.query.text("fait") {
    case "identite": "Vos coordonnées sont enregistrées."
    case "mot-de-passe": "Votre mot de passe est changé. Vos autres connexions sont fermées."
    case "second-facteur": "La double vérification est active."
    default: nil
    }
  }

  private func coordonnees(into html: inout HTML) {
    html.rubrique("coordonnees", "Vos coordonnées") { html in
      html.faits { $0.fait("Adresse de connexion", compte.courriel.text) }
      html.formulaire("/mon-compte", visit.jetons) { html in
        html.champs(
          identite == nil ? compte.identite : visit.form.identite,
          erreur: identite?.phrase(at: visit.at), isOwn: true)
        html.actions { $0.bouton("Enregistrer") }
      }
    }
  }

  private func roles(into html: inout HTML) {
    html.rubrique("roles", "Vos rôles") { html in
      guard !visit.acteur.habilitations.isEmpty else {
        html.vide(
          "Aucun rôle",
          "Votre compte n’a pas encore de rôle. L’équipe nationale peut vous en donner un.")
        return
      }
      html.raw("<ul class=\"liste\">")
      for held in visit.acteur.habilitations {
        html.raw("<li>")
        html.text(held.nom(index))
        html.raw(" <span class=\"doux\">")
        html.text(held.periode)
        html.raw("</span></li>")
      }
      html.raw("</ul>")
    }
  }

  private func secondFacteur(into html: inout HTML) {
    html.rubrique("double", "Double vérification") { html in
      if compte.secondFacteur?.activeLe != nil {
        html.raw("<p>")
        html.etat(.oui, "Active")
        html.raw(" Un code de votre téléphone est demandé à chaque connexion.</p><p>")
        html.element(
          "a", .href("/mon-compte/codes-de-secours"),
          text: compte.secours.isEmpty
            ? "Préparer des codes de secours"
            : Francais.pluriel(
              compte.secours.count, "code de secours reste", "codes de secours restent"))
        html.raw("</p>")
      } else {
        html.raw("<p>")
        html.etat(.neutre, "Pas encore active")
        html.raw(
          " Un code de votre téléphone protège votre compte si votre mot de passe est volé.</p><p>")
        html.bouton(
          "Activer la double vérification", vers: "/mon-compte/second-facteur", second: true)
        html.raw("</p>")
      }
    }
  }

  private func password(into html: inout HTML) {
    html.rubrique("secret", "Mot de passe") { html in
      html.formulaire("/mon-compte/mot-de-passe", visit.jetons) { html in
        html.champ(
          Champ(
            "mot_de_passe", "Mot de passe actuel",
            aide:
              "Oublié\u{A0}? Reconnectez-vous par un lien\u{A0}: pendant une demi-heure, il n’est pas demandé.",
            erreur: motDePasse == .identifiantsFaux ? phrase(.identifiantsFaux) : nil,
            autocomplete: "current-password"), .motDePasse)
        html.champ(
          .nouveauMotDePasse(motDePasse == .identifiantsFaux ? nil : motDePasse, visit), .motDePasse
        )
        html.actions { $0.bouton("Changer de mot de passe", second: true) }
      }
    }
  }
}

/// Preparing one's own second factor.
struct SecondFacteurPage {
  let visit: Visit
  let secret: SecretAffiche

  func page(_ refusal: CompteRefusal?) -> Page {
    let code = Champ(
      "code", "Code à six chiffres", erreur: refusal?.phrase(at: visit.at), largeur: .court,
      autocomplete: "one-time-code")
    return Page(
      "Activer la double vérification", status: refusal?.status ?? .ok,
      trail: [("Accueil", "/"), ("Mon compte", "/mon-compte")], section: .compte,
      hasErrors: refusal != nil
    ) { html in
      html.titre(
        "Activer la double vérification",
        chapo: "À chaque connexion, un code de votre téléphone s’ajoutera au mot de passe.")
      html.erreurs([code])
      secret.write(into: &html)
      html.formulaire("/mon-compte/second-facteur", visit.jetons) { html in
        html.champ(code, .code)
        html.actions { $0.bouton("Activer") }
      }
    }
  }
}
