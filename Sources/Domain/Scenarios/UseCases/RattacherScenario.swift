package import Comptes
package import Kernel
import Territoires

/// Puts a scenario with the agenda of a séance or with an accord's projet.
package struct RattacherScenario: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Scenario>, to cible: Scenario.Cible, acteur: Acteur, by geste: Geste
  ) async throws {
    _ = try await moyens.opened(id, acteur, try await moyens.territoires.index())
    try await moyens.store.change(id, by: geste) {
      try $0.rattache(Scenario.Rattachement(a: cible, le: geste.at))
    }
  }

  /// Those of an accord or a séance that the actor may open.
  package func list(_ cible: Scenario.Cible, acteur: Acteur) async throws -> [ResumeScenario] {
    let index = try await moyens.territoires.index()
    return try await moyens.store.scenarios(of: cible).filter {
      acteur.plans($0.departement, index)
    }
  }
}
