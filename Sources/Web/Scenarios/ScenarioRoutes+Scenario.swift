import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios

extension ScenarioRoutes {
  /// The scenario with its history; `refusal`: why the act just tried was not done.
  func scenario(_ visit: Visit, refusal: ScenarioRefusal? = nil) async throws -> Page {
    let ouvert = try await opened(visit)
    guard let version = ouvert.scenario.derniere else { throw NotFound() }
    let history = try await historique(of: ouvert.scenario.subject, in: visit.environment)
    let page = ScenarioPage(
      ouvert: ouvert, version: version, refusal: refusal,
      publishes: visit.acteur.publishes(ouvert.scenario.departement, ouvert.index),
      jour: { visit.environment.local($0).jour })
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    return Page(
      ouvert.scenario.titre, status: status(refusal), trail: Self.trail, section: .dossiers,
      hasErrors: refusal != nil
    ) { h in
      page.write(jetons, into: &h)
      h.historique(Array(history.suffix(30)), de: "du scénario")
    }
  }

  private func status(_ refusal: ScenarioRefusal?) -> HTTPStatus {
    switch refusal {
    case nil: .ok
    case .perime: .conflict
    default: .unprocessable
    }
  }

  func force(_ visit: Visit) async throws -> Answer {
    try await act(visit) { form in
      guard let candidature = Int64(form.text("candidature")), let posts = Int(form.text("postes")),
        posts >= 0
      else { throw ScenarioRefusal.lieuInconnu }
      try await ForcerSite(moyens)(
        visit.id(), version: Int(form.text("version")) ?? 0,
        LieuForce(candidature: ID(candidature), commune: form.text("lieu")),
        form.text("sens") == "auPlus" ? .auPlus(posts) : .auMoins(posts),
        raison: form.text("raison"), acteur: visit.acteur, by: visit.geste())
    }
  }

  func lift(_ visit: Visit) async throws -> Answer {
    try await act(visit) { form in
      guard let forcage = ID<Forcage>(form.text("forcage")) else {
        throw ScenarioRefusal.forcageInconnu
      }
      try await ForcerSite(moyens).lever(
        visit.id(), version: Int(form.text("version")) ?? 0, forcage, acteur: visit.acteur,
        by: visit.geste())
    }
  }

  func renew(_ visit: Visit) async throws -> Answer {
    try await act(visit) { form in
      try await RecalculerScenario(moyens)(
        visit.id(), version: Int(form.text("version")) ?? 0, officiel: false,
        acteur: visit.acteur, by: visit.geste())
    }
  }

  func attach(_ visit: Visit) async throws -> Answer {
    try await act(visit) { form in
      guard let number = Int64(form.text("numero").filter { !$0.isWhitespace }), number > 0 else {
        throw ScenarioRefusal.introuvable
      }
      try await RattacherScenario(moyens)(
        visit.id(), to: form.text("genre") == "seance" ? .seance(number) : .accord(number),
        acteur: visit.acteur, by: visit.geste())
    }
  }

  /// Acts, then shows the scenario again; a refusal is told on its page.
  func act(_ visit: Visit, _ work: (Form) async throws -> Void) async throws -> Answer {
    do {
      try await work(visit.form)
      return .seeOther("/scenarios/\(visit.parameter("id"))")
    } catch let refusal as ScenarioRefusal {
      if refusal == .introuvable { throw NotFound() }
      if refusal == .interdit { return .page(RefusalPages.forbidden) }
      return .page(try await scenario(visit, refusal: refusal))
    }
  }
}
