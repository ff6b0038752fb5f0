package import Comptes
package import Kernel
import Territoires

/// Imposes something on a scenario, or undoes it: each time a new version with its result.
package struct ForcerSite: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  /// `version`: the one that was read; refused `perime` when another came since.
  package func callAsFunction(
    _ id: ID<Scenario>, version: Int, _ lieu: LieuForce, _ sens: Forcage.Sens, raison: String,
    acteur: Acteur, by geste: Geste
  ) async throws {
    guard let (scenario, compte) = try await opened(id, version, acteur, geste) else { return }
    let forcage = Forcage(
      id: moyens.identifiers.next(), lieu: lieu, sens: sens, raison: raison, le: geste.at,
      par: compte, auteur: acteur.nom)
    // Refused before the calculation, with any result.
    if let derniere = scenario.derniere {
      _ = try scenario.force(forcage, puis: derniere.numbered(version + 1))
    }
    let next = try await calculated(
      scenario, scenario.forcagesEnVigueur + [forcage], .forcage, compte, geste)
    try await moyens.store.change(id, by: geste) { try $0.force(forcage, puis: next) }
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

  private func calculated(
    _ scenario: Scenario, _ forcages: [Forcage], _ cause: VersionScenario.Cause,
    _ compte: ID<Compte>, _ geste: Geste
  ) async throws -> VersionScenario {
    let index = try await moyens.territoires.index()
    let terrain = moyens.terrain(scenario.departement, scenario.reglages, index)
    let sites = scenario.derniere?.sites ?? []
    let result = try await moyens.calcule(
      CalculScenario(scenario.reglages, terrain, sites, forcages))
    return VersionScenario(
      scenario.versions.count + 1, cause, result, ecartes: scenario.derniere?.ecartes ?? 0,
      le: geste.at, par: compte)
  }
}

extension VersionScenario {
  fileprivate func numbered(_ numero: Int) -> VersionScenario {
    VersionScenario(
      numero: numero, le: le, par: par, cause: cause, sites: sites, valeur: valeur, borne: borne,
      estProuve: estProuve, empreinte: empreinte, donnees: donnees, ecartes: ecartes,
      couloirs: couloirs)
  }
}
