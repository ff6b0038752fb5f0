import Comptes
package import Coordination
import Design
import HTML
import HTTP
import Kernel
import Programme
import Territoires

/// Coordonnateurs: who federates a territory's candidatures, since when, and with what effect.
package struct CoordonnateurRoutes: Sendable {
  let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package var routes: [Route] {
    let deciders: Permission = .roles(ReconnaitreCoordonnateur.roles)
    return [
      .get("/coordonnateurs", example: "/coordonnateurs") { try await .page(list($0)) },
      .get("/coordonnateurs/nouveau", deciders, example: "/coordonnateurs/nouveau") {
        try await .page(form($0, nil))
      },
      .post(
        "/coordonnateurs", deciders, useCase: "ReconnaitreCoordonnateur", recognise),
      .get("/coordonnateurs/{id}", example: "/coordonnateurs/50100") {
        try await .page(fiche($0, nil))
      },
      .post(
        "/coordonnateurs/{id}/fin", deciders, useCase: "TerminerCoordonnateur", end),
    ]
  }

  static let trail: [(title: String, href: Href)] = [
    ("Accueil", "/"), ("Les coordonnateurs", "/coordonnateurs"),
  ]

  private func list(_ visit: Visit) async throws -> Page {
    let page = CoordonnateursPage(
      coordonnateurs: try await moyens.coordonnateurs.coordonnateurs(),
      regles: moyens.regles, index: try await moyens.territoires.index(), today: visit.today,
      mayRecognise: ReconnaitreCoordonnateur.roles.contains(where: visit.acteur.has))
    return Page("Les coordonnateurs", trail: [("Accueil", "/")], section: .programme) { h in
      page.write(into: &h)
    }
  }

  private func recognise(_ visit: Visit) async throws -> Answer {
    let typed = CoordonnateurSaisi(visit.form)
    do {
      let id = try await ReconnaitreCoordonnateur(moyens)(
        typed.read(), acteur: visit.acteur, by: visit.geste())
      return .seeOther("/coordonnateurs/\(id)")
    } catch let refusal as CoordinationRefusal {
      return .page(try await form(visit, refusal))
    }
  }

  private func form(_ visit: Visit, _ refusal: CoordinationRefusal?) async throws -> Page {
    let index = try await moyens.territoires.index()
    let typed = CoordonnateurSaisi(visit.form)
    let jetons = visit.jetons
    let title = "Reconnaître un coordonnateur"
    return Page(
      title, status: refusal == nil ? .ok : .unprocessable, trail: Self.trail, section: .programme,
      hasErrors: refusal != nil
    ) { h in
      h.titre(
        title,
        chapo: "La décision est déjà signée\u{A0}: vous l’enregistrez, avec ses dates. Elle sera "
          + "publique.")
      typed.write(refusal, index, visit.acteur, jetons, into: &h)
    }
  }

  private func end(_ visit: Visit) async throws -> Answer {
    let id: ID<Coordonnateur> = try visit.id()
    do {
      guard let du = Jour(typed: visit.form.text("du")) else {
        throw CoordinationRefusal.dateInvalide
      }
      let motif = Coordonnateur.Fin.Motif(rawValue: visit.form.text("motif")) ?? .retrait
      try await TerminerCoordonnateur(moyens)(
        id, du: du, motif, phrase: visit.form.text("phrase"), acteur: visit.acteur,
        by: visit.geste())
      return .seeOther("/coordonnateurs/\(id)")
    } catch let refusal as CoordinationRefusal {
      return .page(try await fiche(visit, refusal))
    }
  }

  private func fiche(_ visit: Visit, _ refusal: CoordinationRefusal?) async throws -> Page {
    guard let found = try await moyens.coordonnateurs.coordonnateur(visit.id()) else {
      throw NotFound()
    }
    let index = try await moyens.territoires.index()
    let mayEnd = visit.acteur.recognises(found.departement, index) && found.fin == nil
    let page = CoordonnateurPage(
      coordonnateur: found, regles: moyens.regles, index: index, today: visit.today,
      form: mayEnd ? visit.form : nil, refusal: refusal)
    let jetons = visit.jetons
    return Page(
      found.nom, status: refusal == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .programme, hasErrors: refusal != nil
    ) { h in
      page.write(jetons, into: &h)
    }
  }
}
