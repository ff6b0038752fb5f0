import Comptes
package import Coordination
import Design
import HTML
import HTTP
package import Journal
import Kernel
import Territoires

/// Comités de pilotage: members, meetings, relevés de décisions.
package struct PilotageRoutes: Sendable {
  let moyens: MoyensCoordination
  let historique: HistoriqueDossier

  package init(_ moyens: MoyensCoordination, journal: any JournalStore) {
    self.moyens = moyens
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
  }

  static let readers = RecueilRoutes.readers
  static let secretaries: Permission = .roles(CreerComite.roles)
  static let trail: [(title: String, href: Href)] = [
    ("Mes dossiers", "/dossiers"), ("Comités de pilotage", "/comites-de-pilotage"),
  ]

  package var routes: [Route] {
    [
      .get("/comites-de-pilotage", Self.readers, example: "/comites-de-pilotage") {
        try await .page(list($0, nil))
      },
      .post("/comites-de-pilotage", Self.secretaries, useCase: "CreerComite", create),
      .get("/comites-de-pilotage/{id}", Self.readers, example: "/comites-de-pilotage/50300") {
        try await .page(comite($0))
      },
      .post(
        "/comites-de-pilotage/{id}/membres", Self.secretaries, useCase: "TenirComite", addMember),
      .post(
        "/comites-de-pilotage/{id}/departs", Self.secretaries, useCase: "TenirComite",
        removeMember),
      .post(
        "/comites-de-pilotage/{id}/reunions", Self.secretaries, useCase: "TenirComite", convene),
      .get(
        "/comites-de-pilotage/{id}/reunions/{reunion}", Self.readers,
        example: "/comites-de-pilotage/50300/reunions/50325"
      ) { try await .page(meeting($0)) },
      .post(
        "/comites-de-pilotage/{id}/reunions/{reunion}/decisions", Self.secretaries,
        useCase: "TenirComite", note),
      .post(
        "/comites-de-pilotage/{id}/reunions/{reunion}/envoi", Self.secretaries,
        useCase: "TenirComite", send),
    ]
  }

  /// Opens the comité of the path. What the actor may not read does not exist for them.
  func opened(
    _ visit: Visit
  ) async throws -> (comite: ComitePilotage, hotes: [StructureAccueillante]) {
    do {
      return try await LireComite(moyens)(visit.id(), acteur: visit.acteur)
    } catch CoordinationRefusal.introuvable { throw NotFound() }
  }

  private func list(_ visit: Visit, _ refusal: CoordinationRefusal?) async throws -> Page {
    let comites = try await LireComite(moyens).list(acteur: visit.acteur)
    let index = try await moyens.territoires.index()
    let known = Set(comites.map(\.departement))
    let open = index.departements.filter {
      visit.acteur.steers($0.code, index) && !known.contains($0.code)
    }
    let page = ComitesPage(
      comites: comites, aCreer: open, index: index, form: visit.form, refusal: refusal)
    let jetons = visit.jetons
    return Page(
      "Comités de pilotage", status: refusal == nil ? .ok : .unprocessable,
      trail: [("Mes dossiers", "/dossiers")], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      page.write(jetons, into: &h)
    }
  }

  private func create(_ visit: Visit) async throws -> Answer {
    do {
      let id = try await CreerComite(moyens)(
        visit.form.text("departement"), nom: visit.form.text("nom"), acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/comites-de-pilotage/\(id)")
    } catch let refusal as CoordinationRefusal {
      return .page(try await list(visit, refusal))
    }
  }

  func comite(_ visit: Visit, refusal: CoordinationRefusal? = nil) async throws -> Page {
    let (comite, hotes) = try await opened(visit)
    let index = try await moyens.territoires.index()
    let jour = try await moyens.jour(visit.at, comite.departement)
    let page = ComitePage(
      comite: comite, hotes: hotes, index: index, jour: jour,
      mayAct: visit.acteur.steers(comite.departement, index), form: visit.form, refusal: refusal)
    let history = try await historique(of: comite.subject, in: visit.environment)
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    return Page(
      comite.nom, status: refusal == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      page.write(jetons, into: &h)
      h.historique(Array(history.suffix(30)), de: "du comité")
    }
  }

  func meeting(_ visit: Visit, refusal: CoordinationRefusal? = nil) async throws -> Page {
    let (comite, hotes) = try await opened(visit)
    guard let reunion = comite.reunion(try visit.id("reunion")) else { throw NotFound() }
    let index = try await moyens.territoires.index()
    let jour = try await moyens.jour(visit.at, comite.departement)
    let page = ReunionPage(
      comite: comite, reunion: reunion,
      destinataires: comite.destinataires(hotes, on: jour).count,
      mayAct: visit.acteur.steers(comite.departement, index), form: visit.form, refusal: refusal,
      moment: { visit.environment.local($0) })
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    let title = "Réunion du \(Francais.jour(reunion.quand.jour))"
    return Page(
      title, status: refusal == nil ? .ok : .unprocessable,
      trail: Self.trail + [(comite.nom, "/comites-de-pilotage/\(comite.id)")],
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      page.write(title, jetons, into: &h)
    }
  }
}
