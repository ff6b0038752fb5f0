package import Comptes
package import Kernel
import Territoires

/// Imposes something on a scenario, or undoes it: each time a new version with its result.
package struct ImposerChoix: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  /// `version`: the one that was read; refused `perime` when another came since. `source`: of a
  /// corrected value.
  package func callAsFunction(
    _ id: ID<Scenario>, version: Int, _ choix: ChoixDemande, raison: String, source: String = "",
    acteur: Acteur, by geste: Geste
  ) async throws {
    guard let (scenario, compte) = try await opened(id, version, acteur, geste) else { return }
    let terrain = try await terrain(scenario)
    let forcage = Forcage(
      id: moyens.identifiers.next(), objet: try scenario.objet(choix, terrain), raison: raison,
      source: source, le: geste.at, par: compte, auteur: acteur.nom)
    // Before the calculation, which is long.
    try scenario.admet(forcage)
    let next = try await calculated(
      scenario, scenario.forcagesEnVigueur + [forcage],
      forcage.estCorrection ? .correction : .forcage, compte, geste)
    let before = try forcage.estCorrection ? scenario.valeur(forcage, terrain) : nil
    try await moyens.store.change(id, by: geste) {
      try $0.force(forcage, puis: next, avant: before)
    }
  }

  package func lever(
    _ id: ID<Scenario>, version: Int, _ forcage: ID<Forcage>, acteur: Acteur, by geste: Geste
  ) async throws {
    guard let (scenario, compte) = try await opened(id, version, acteur, geste) else { return }
    let next = try await calculated(
      scenario, scenario.forcagesEnVigueur.filter { $0.id != forcage }, .levee, compte, geste)
    try await moyens.store.change(id, by: geste) {
      try $0.leve(forcage, Forcage.Levee(le: geste.at, par: compte), puis: next)
    }
  }

  /// Nil when this very gesture was done before.
  private func opened(
    _ id: ID<Scenario>, _ version: Int, _ acteur: Acteur, _ geste: Geste
  ) async throws -> (Scenario, ID<Compte>)? {
    let scenario = try await moyens.opened(id, acteur, try await moyens.territoires.index())
    guard let compte = acteur.compte else { throw ScenarioRefusal.interdit }
    guard try await moyens.isCurrent(scenario, version, geste) else { return nil }
    return (scenario, compte)
  }

  private func terrain(_ scenario: Scenario) async throws -> Terrain {
    moyens.terrain(
      scenario.departement, scenario.reglages, try await moyens.territoires.index())
  }

  private func calculated(
    _ scenario: Scenario, _ forcages: [Forcage], _ cause: VersionScenario.Cause,
    _ compte: ID<Compte>, _ geste: Geste
  ) async throws -> VersionScenario {
    let sites = scenario.derniere?.sites ?? []
    let result = try await moyens.calcule(
      CalculScenario(scenario.reglages, try await terrain(scenario), sites, forcages))
    return VersionScenario(
      scenario.versions.count + 1, cause, result, ecartes: scenario.derniere?.ecartes ?? 0,
      le: geste.at, par: compte)
  }
}

extension Scenario {
  /// What the last plan is worth on the data as one more correction leaves them.
  fileprivate func valeur(
    _ correction: Forcage, _ terrain: Terrain
  ) throws(ScenarioRefusal) -> Double {
    try AtelierScenario(
      CalculScenario(
        reglages, terrain, derniere?.sites ?? [],
        forcagesEnVigueur.filter(\.estCorrection) + [correction])
    ).valeur
  }
}
