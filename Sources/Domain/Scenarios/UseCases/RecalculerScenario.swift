package import Comptes
package import Kernel
import Territoires

/// Calculates a scenario again, from today's candidatures: to follow them, or officially under the
/// published rules.
package struct RecalculerScenario: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Scenario>, version: Int, officiel: Bool, acteur: Acteur, by geste: Geste
  ) async throws {
    let index = try await moyens.territoires.index()
    let scenario = try await moyens.opened(id, acteur, index)
    guard let compte = acteur.compte, !officiel || acteur.publishes(scenario.departement, index)
    else { throw ScenarioRefusal.interdit }
    guard try await moyens.isCurrent(scenario, version, geste) else { return }
    guard !officiel || scenario.regles != nil else { throw ScenarioRefusal.nonPubliees }
    let lecture = try await moyens.lecture(scenario.departement, at: geste.at, index)
    let result = try await moyens.calcule(
      CalculScenario(
        scenario.reglages, moyens.terrain(scenario.departement, scenario.reglages, index),
        lecture.sites, scenario.forcagesEnVigueur))
    let next = VersionScenario(
      version + 1, officiel ? .officiel : .actualisation, result, ecartes: lecture.ecartes,
      le: geste.at, par: compte)
    try await moyens.store.change(id, by: geste) { try $0.recalcule(puis: next) }
  }
}
