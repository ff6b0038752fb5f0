package import Comptes
package import Kernel
package import Territoires

/// Opens scenarios, for whoever plans their département.
package struct LireScenario: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  /// Throws `introuvable`, also outside the actor's territory.
  package func callAsFunction(_ id: ID<Scenario>, acteur: Acteur) async throws -> ScenarioOuvert {
    let index = try await moyens.territoires.index()
    let scenario = try await moyens.opened(id, acteur, index)
    return ScenarioOuvert(
      scenario: scenario, index: index,
      terrain: moyens.terrain(scenario.departement, scenario.reglages, index))
  }

  /// Runs its last version again: whether the same digest came out, from the same data.
  package func verifier(_ ouvert: ScenarioOuvert) async throws -> ScenarioOuvert.Verification {
    guard let derniere = ouvert.scenario.derniere else { throw ScenarioRefusal.aucunSite }
    let again = try await moyens.calcule(ouvert.calcul)
    return ScenarioOuvert.Verification(
      empreinte: again.empreinte, attendue: derniere.empreinte,
      memesDonnees: again.donnees == derniere.donnees)
  }

  /// Makes its last plan again on variants of the need. Some seconds of work: on demand only.
  package func robustesse(_ ouvert: ScenarioOuvert) async throws -> RobustesseScenario {
    try await moyens.robustesse(ouvert.calcul)
  }

  package func list(acteur: Acteur) async throws -> [ResumeScenario] {
    let index = try await moyens.territoires.index()
    let codes = index.departements.map(\.code).filter { acteur.plans($0, index) }
    guard !codes.isEmpty else { return [] }
    return try await moyens.store.scenarios(
      codes.count == index.departements.count ? nil : Set(codes))
  }
}

/// A scenario with what its pages read it against.
package struct ScenarioOuvert: Sendable {
  package let scenario: Scenario
  package let index: TerritoireIndex
  package let terrain: Terrain

  /// The calculation of its last version, from the sites as they were frozen.
  package var calcul: CalculScenario {
    CalculScenario(
      scenario.reglages, terrain, scenario.derniere?.sites ?? [], scenario.forcagesEnVigueur)
  }

  /// Those of the last version.
  package var sites: [SiteScenario] { scenario.derniere?.sites ?? [] }

  /// Communes farther from any post than the radius, the most populated first.
  package var eloignees: [Commune] {
    let calcul = calcul
    let near = calcul.sites.filter { $0.postes > 0 }.reduce(into: Set<Int>()) { near, site in
      near.formUnion(terrain.proches(site, calcul.rayonProche))
    }
    return terrain.communes.enumerated().filter { !near.contains($0.offset) }.map(\.element)
      .sorted { ($1.population, $0.code) < ($0.population, $1.code) }
  }

  package struct Verification: Sendable, Hashable {
    package let empreinte: String
    package let attendue: String
    /// False when communes, populations or indices changed since.
    package let memesDonnees: Bool

    package var estIdentique: Bool { empreinte == attendue }
  }
}
