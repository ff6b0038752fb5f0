package import Coordination
import Comptes
import Design
import HTML
import HTTP
package import Journal
import Kernel
package import Territoires

/// Recueils de besoins, for the coordonnateur and those who follow its territory.
package struct RecueilRoutes: Sendable {
  let moyens: MoyensCoordination
  let contours: any TerritoireStore
  let historique: HistoriqueDossier

  package init(
    _ moyens: MoyensCoordination, contours: any TerritoireStore, journal: any JournalStore
  ) {
    self.moyens = moyens
    self.contours = contours
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
  }

  static let readers: Permission = .roles([
    .coordonnateur, .prefecture, .signataire, .equipeNationale,
  ])
  static let coordinators: Permission = .roles([.coordonnateur])
  static let trail: [(title: String, href: Href)] = [
    ("Mes dossiers", "/dossiers"), ("Recueils de besoins", "/recueils"),
  ]

  package var routes: [Route] { reading + acting + guestRoutes }

  private var reading: [Route] {
    [
      .get("/recueils", Self.readers, example: "/recueils") { try await .page(list($0)) },
      .get("/recueils/nouveau", Self.coordinators, example: "/recueils/nouveau") {
        try await .page(openingForm($0))
      },
      .get("/recueils/{id}", Self.readers, example: "/recueils/50200") {
        try await .page(recueil($0))
      },
      .get(
        "/recueils/{id}/invites/{invite}", Self.readers,
        example: "/recueils/50200/invites/50201"
      ) { try await .page(guest($0)) },
      .get(
        "/recueils/{id}/reponses.csv", Self.readers, example: "/recueils/50200/reponses.csv",
        export),
    ]
  }

  private var acting: [Route] {
    [
      .post("/recueils", Self.coordinators, useCase: "OuvrirRecueil", open),
      .post(
        "/recueils/{id}/invites", Self.coordinators, useCase: "InviterAuRecueil", invite),
      .post(
        "/recueils/{id}/relances", Self.coordinators, useCase: "RelancerFamille", remind),
      .post(
        "/recueils/{id}/prolongation", Self.coordinators, useCase: "ProlongerRecueil", prolong),
      .post(
        "/recueils/{id}/invites/{invite}/candidature", Self.coordinators,
        useCase: "PreremplirCandidature", prefill),
      .post(
        "/recueils/{id}/invites/{invite}/interet", Self.coordinators,
        useCase: "DeclarerInteretInvite", declare),
    ]
  }

  /// Opens the recueil of the path. What the actor may not read does not exist for them.
  func opened(
    _ visit: Visit
  ) async throws -> (recueil: Recueil, coordonnateur: Coordonnateur) {
    do {
      return try await LireRecueil(moyens)(visit.id(), acteur: visit.acteur)
    } catch CoordinationRefusal.introuvable { throw NotFound() }
  }

  private func list(_ visit: Visit) async throws -> Page {
    let recueils = try await LireRecueil(moyens).list(acteur: visit.acteur)
    let mayOpen = visit.acteur.has(.coordonnateur)
    let today = visit.today
    return Page("Recueils de besoins", trail: [("Mes dossiers", "/dossiers")], section: .dossiers) {
      h in
      h.titre(
        "Recueils de besoins",
        chapo: "Demander aux structures du territoire ce dont leurs publics ont besoin, avant de "
          + "placer des postes.")
      if mayOpen {
        h.raw("<p class=\"action\">")
        h.bouton("Ouvrir un recueil", vers: "/recueils/nouveau")
        h.raw("</p>")
      }
      Self.table(recueils, today, &h)
    }
  }

  private static func table(_ recueils: [ResumeRecueil], _ today: Jour, _ h: inout HTML) {
    guard !recueils.isEmpty else {
      h.vide("Aucun recueil", "Le coordonnateur d’un territoire peut en ouvrir un.")
      return
    }
    h.tableau(
      Francais.pluriel(recueils.count, "recueil", "recueils"),
      [Colonne("Recueil"), Colonne("Réponses"), Colonne("Ouvert le"), Colonne("Répondre jusqu’au")]
    ) { h in
      for recueil in recueils {
        h.ligne { h in
          h.tete(recueil.titre, "/recueils/\(recueil.id)")
          h.cellule("Réponses", "\(recueil.reponses) sur \(recueil.invites)")
          h.cellule("Ouvert le", Francais.jour(recueil.ouvertLe))
          h.cellule("Répondre jusqu’au") { h in
            h.text(Francais.jour(recueil.clotLe))
            if today > recueil.clotLe { h.text(", clos") }
          }
        }
      }
    }
  }
}
