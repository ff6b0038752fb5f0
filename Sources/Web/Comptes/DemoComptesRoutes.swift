package import Comptes
import Design
import HTML
import HTTP
import Kernel
package import Territoires

/// « Entrer comme… »: one press and one is somebody of the demonstration. Only where it is on.
package struct DemoComptesRoutes: Sendable {
  private let entrer: EntrerEnDemonstration
  private let territoires: TerritoiresCourants

  package init(_ entrer: EntrerEnDemonstration, territoires: TerritoiresCourants) {
    self.entrer = entrer
    self.territoires = territoires
  }

  package var routes: [Route] {
    [
      .get(
        "/demo/comptes", example: "/demo/comptes", useCase: "EntrerEnDemonstration"
      ) { visit in .page(try await page(visit)) },
      .get("/demo/incident", example: "/demo/incident") { visit in
        // What a fault shows, for the gates and for whoever wonders; nothing is broken.
        var page = RefusalPages.incident(visit.requestID)
        page.status = .ok
        return .page(page)
      },
      .post(
        "/demo/comptes/{id}/entree", .everyone, useCase: "EntrerEnDemonstration", enter),
    ]
  }

  private func enter(_ visit: Visit) async throws -> Answer {
    do {
      let given = try await entrer(
        visit.id(), remplace: visit.sessionToken, geste: visit.geste())
      return visit.entered(given)
    } catch CompteRefusal.compteInconnu {
      throw NotFound()
    }
  }

  private func page(_ visit: Visit) async throws -> Page {
    let comptes = try await entrer.comptes()
    let index = try await territoires.index()
    let today = visit.today
    return Page("Entrer dans la démonstration", trail: [("Accueil", "/")]) { html in
      html.titre(
        "Entrer dans la démonstration",
        chapo:
          "Choisissez une personne\u{A0}: vous voyez le service avec ses yeux. Toutes sont fictives."
      )
      guard !comptes.isEmpty else {
        html.vide("Personne encore", "La démonstration n’est pas chargée.")
        return
      }
      html.raw("<p><a href=\"/demo/courriels\">Lire les courriels envoyés</a></p>")
      html.tableau(
        "Personnes de la démonstration", [Colonne("Personne"), Colonne("Rôle"), Colonne("Entrer")],
        legendeCachee: true
      ) { html in
        for compte in comptes { Self.ligne(compte, index, today, visit, into: &html) }
      }
    }
  }

  private static func ligne(
    _ compte: Compte, _ index: TerritoireIndex, _ today: Jour, _ visit: Visit,
    into html: inout HTML
  ) {
    let identite = compte.identite
    let roles = compte.habilitations(on: today).map { $0.nom(index) }
    html.ligne { html in
      html.tete { html in
        html.text(identite.nomComplet)
        guard !identite.qualite.isEmpty else { return }
        html.raw("<br><span class=\"petit doux\">")
        html.text(identite.qualite)
        html.raw("</span>")
      }
      html.cellule("Rôle", roles.isEmpty ? "aucun rôle" : roles.joined(separator: "\u{A0}; "))
      html.cellule("Entrer") { html in
        html.bouton(
          "Entrer comme \(identite.nomComplet)", post: "/demo/comptes/\(compte.id)/entree",
          visit.jetons(compte.id.rawValue), second: true)
      }
    }
  }
}
