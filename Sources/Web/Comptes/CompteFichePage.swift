import Comptes
import Design
import HTML
import HTTP
import Kernel
import Territoires

/// One account, for who manages them.
struct CompteFichePage {
  let visit: Visit
  let compte: Compte
  let index: TerritoireIndex
  let refusal: CompteRefusal?

  var page: Page {
    // A form sent here is the one that gives a role; the others are buttons without field.
    let role = RoleSaisi(
      visit.form["role"] == nil ? .init() : visit.form, today: visit.today, index)
    let hasErrors = refusal != nil || role.champs.contains { $0.erreur != nil }
    return Page(
      compte.identite.nomComplet, status: refusal?.status ?? (hasErrors ? .unprocessable : .ok),
      trail: [("Accueil", "/"), ("Les comptes", "/comptes")], section: .comptes,
      hasErrors: hasErrors
    ) { html in
      html.titre(compte.identite.nomComplet, chapo: compte.courriel.text) { html in
        html.raw("<p>")
        html.etat(compte)
        html.raw("</p>")
      }
      if let fait { html.confirmation(fait) { _ in } }
      html.erreurs(role.champs)
      if let refusal { html.refus("Rien n’a changé", refusal.phrase(at: visit.at)) }
      html.duo { html in
        html.pile { html in
          coordonnees(into: &html)
          roles(into: &html)
        }
        html.pile { html in
          if compte.isActive, !isOwn { donner(role, into: &html) }
          gestes(into: &html)
          effacement(into: &html)
        }
      }
    }
  }

  private var isOwn: Bool { visit.acteur.compte == compte.id }

  private var fait: String? {
    switch visit.query.text("fait") {
    case "role": "Le rôle est donné. La personne devra se reconnecter."
    case "role-retire": "Le rôle est retiré. La personne devra se reconnecter."
    case "invitation": "L’invitation est partie."
    case "second-facteur": "La double vérification est retirée. Elle sera demandée de nouveau."
    case "ferme": "Le compte est fermé."
    case "efface": "La personne est effacée."
    default: nil
    }
  }

  private func coordonnees(into html: inout HTML) {
    let identite = compte.identite
    html.rubrique("coordonnees", "Coordonnées") { html in
      html.faits { html in
        html.fait("Adresse de connexion", compte.courriel.text)
        for (name, value) in [
          ("Qualité", identite.qualite), ("Service", identite.service),
          ("Téléphone", identite.telephone),
        ] where !value.isEmpty {
          html.fait(name, value)
        }
        html.fait("Compte créé le", Francais.jour(visit.environment.local(compte.creeLe).jour))
        if let closed = compte.desactiveLe {
          html.fait("Fermé le", Francais.jour(visit.environment.local(closed).jour))
        }
        html.fait(
          "Double vérification",
          compte.secondFacteur?.activeLe == nil ? "pas encore active" : "active")
      }
    }
  }

  private func roles(into html: inout HTML) {
    let held = compte.habilitations.filter { $0.retireeLe == nil }
    html.rubrique("roles", "Rôles") { html in
      guard !held.isEmpty else {
        html.vide(
          "Aucun rôle", "Cette personne peut se connecter, sans rien voir de plus qu’un visiteur.")
        return
      }
      html.tableau(
        "Rôles", [Colonne("Rôle"), Colonne("Période"), Colonne("Geste")], legendeCachee: true
      ) { html in
        for given in held {
          html.ligne { html in
            html.tete(given.habilitation.nom(index))
            html.cellule("Période", given.habilitation.periode)
            html.cellule("Geste") { html in
              guard !isOwn, compte.isActive else { return html.raw("–") }
              html.bouton(
                "Retirer", post: "/comptes/\(compte.id)/habilitations/\(given.id)/retrait",
                visit.jetons(given.id.rawValue), second: true)
            }
          }
        }
      }
    }
  }

  private func donner(_ role: RoleSaisi, into html: inout HTML) {
    html.rubrique("donner", "Donner un rôle") { html in
      html.formulaire("/comptes/\(compte.id)/habilitations", visit.jetons) { html in
        role.write(into: &html)
        html.actions { $0.bouton("Donner ce rôle") }
      }
    }
  }

  private func effacement(into html: inout HTML) {
    guard !isOwn, !compte.isErased else { return }
    html.element("p", .class("petit")) { html in
      html.element("a", .href("/comptes/\(compte.id)/effacement"), text: "Effacer ce compte")
    }
  }

  private func gestes(into html: inout HTML) {
    guard compte.isActive, !isOwn else { return }
    html.rubrique("gestes", "Autres gestes") { html in
      if compte.motDePasse == nil {
        html.bouton(
          "Renvoyer l’invitation", post: "/comptes/\(compte.id)/invitation", visit.jetons(1),
          second: true)
      }
      if compte.secondFacteur != nil {
        html.bouton(
          "Retirer la double vérification", post: "/comptes/\(compte.id)/second-facteur/retrait",
          visit.jetons(2), second: true)
      }
      html.details("Fermer ce compte") { html in
        html.raw(
          "<p class=\"texte\">La personne est déconnectée et ne peut plus entrer. Ses gestes ")
        html.raw("passés restent dans l’historique. C’est définitif.</p>")
        html.bouton(
          "Fermer définitivement", post: "/comptes/\(compte.id)/fermeture", visit.jetons(3),
          second: true)
      }
    }
  }
}

extension Visit {
  /// The tokens of one button among several on a page: each has a key of its own, and the same at a
  /// second press.
  func jetons(_ number: Int64) -> Jetons {
    let jetons = jetons
    return Jetons(jeton: jetons.jeton, cle: "\(jetons.cle.prefix(40)).\(number)")
  }
}
