import Comptes
import Design
import HTML
import HTTP
import Programme

/// « Mon compte » → « Effacer mon compte »: its holder asks, the national team answers.
extension MonCompteRoutes {
  var erasureRoutes: [Route] {
    [
      .get(
        "/mon-compte/effacement", .signedIn, example: "/mon-compte/effacement",
        useCase: "DemanderEffacementCompte"
      ) { .page(try await erasurePage($0, nil)) },
      .post(
        "/mon-compte/effacement", .signedIn, useCase: "DemanderEffacementCompte", limit: .secret,
        askErasure),
    ]
  }

  private func asking(_ visit: Visit) throws -> DemanderEffacementCompte {
    DemanderEffacementCompte(
      moyens, mois: try regles.rules(on: visit.today).delais.effacementReponseMois)
  }

  private func askErasure(_ visit: Visit) async throws -> Answer {
    guard visit.form.text("confirmation") == "oui" else {
      return .page(try await erasurePage(visit, "Cochez la case pour confirmer votre demande."))
    }
    _ = try await asking(visit)(par: visit.acteur, geste: visit.geste())
    return .seeOther("/mon-compte/effacement")
  }

  private func erasurePage(_ visit: Visit, _ erreur: String?) async throws -> Page {
    guard visit.acteur.compte != nil else { throw NotFound() }
    let asked = try await asking(visit).demande(visit.acteur)
    let champ = Champ(
      "confirmation", "Je demande l’effacement de mon compte. C’est définitif.", erreur: erreur)
    let jetons = visit.jetons
    return Page(
      "Effacer mon compte", status: erreur == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/"), ("Mon compte", "/mon-compte")], section: .compte,
      hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Effacer mon compte",
        chapo:
          "Vous le demandez ici\u{A0}; une personne de l’équipe nationale vérifie, puis efface.")
      h.erreurs([champ])
      if let asked { h.effacementDemande(asked) }
      h.effacementCompte()
      guard asked == nil else { return }
      h.formulaire("/mon-compte/effacement", jetons) { h in
        h.coche(champ, cochee: false)
        h.actions { h in
          h.bouton("Demander l’effacement")
          h.element("a", .href("/mon-compte"), text: "Garder mon compte")
        }
      }
    }
  }
}
