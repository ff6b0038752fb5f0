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
      ouvert: ouvert, version: version, form: visit.form, refusal: refusal,
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

  /// A refusal is told beside the form, with what was typed.
  func force(_ visit: Visit) async throws -> Answer {
    do {
      try await impose(visit)
      return .seeOther("/scenarios/\(visit.parameter("id"))")
    } catch let refusal as ScenarioRefusal {
      switch refusal {
      case .introuvable: throw NotFound()
      case .interdit: return .page(RefusalPages.forbidden)
      case .perime, .lieuInconnu, .groupeInconnu:
        return .page(try await scenario(visit, refusal: refusal))
      default:
        return visit.form.text("nature") == SaisieChoix.Nature.groupe.rawValue
          ? .page(try await scenario(visit, refusal: refusal))
          : .page(try await site(visit, refusal))
      }
    }
  }

  private func impose(_ visit: Visit) async throws {
    let saisie = saisie(visit, try await opened(visit))
    try await ImposerChoix(moyens)(
      visit.id(), version: saisie.version, try saisie.choix(), raison: saisie.raison,
      source: saisie.source, acteur: visit.acteur, by: visit.geste())
  }

  func lift(_ visit: Visit) async throws -> Answer {
    try await act(visit) { form in
      guard let forcage = ID<Forcage>(form.text("forcage")) else {
        throw ScenarioRefusal.forcageInconnu
      }
      try await ImposerChoix(moyens).lever(
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
        throw ScenarioRefusal.cibleInconnue
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
