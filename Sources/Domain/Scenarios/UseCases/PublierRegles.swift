package import Comptes
package import Kernel
import Territoires

/// Publishes the rules of a calculation before its official run, once.
package struct PublierRegles: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Scenario>, finalite: String, part: String, sources: String, acteur: Acteur,
    by geste: Geste
  ) async throws {
    let index = try await moyens.territoires.index()
    let scenario = try await moyens.opened(id, acteur, index)
    guard acteur.publishes(scenario.departement, index) else { throw ScenarioRefusal.interdit }
    let regles = ReglesPubliees(finalite: finalite, part: part, sources: sources, le: geste.at)
    try await moyens.store.change(id, by: geste) { try $0.publie(regles) }
  }

  /// The scenarios whose rules are published, for everybody.
  package func list() async throws -> [ResumeScenario] {
    try await moyens.store.scenarios(nil).filter(\.estPublie)
  }

  /// The published rules, for everybody. Throws `introuvable` before they are published.
  package func publiees(_ id: ID<Scenario>) async throws -> Scenario {
    guard let scenario = try await moyens.store.scenario(id), scenario.regles != nil else {
      throw ScenarioRefusal.introuvable
    }
    return scenario
  }
}
