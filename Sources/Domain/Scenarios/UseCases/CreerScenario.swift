package import Comptes
package import Kernel
import Repartition
import Territoires

/// Makes a scenario of a département from today's candidatures, and its first plan.
package struct CreerScenario: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  /// `franceServices`: those of the award lists help already.
  package func callAsFunction(
    _ titre: String, departement: String, reglages: ReglagesScenario,
    franceServices: Bool = false, acteur: Acteur, by geste: Geste
  ) async throws -> ID<Scenario> {
    let index = try await moyens.territoires.index()
    guard index.departement(departement) != nil else { throw ScenarioRefusal.departementInconnu }
    guard let compte = acteur.compte, acteur.plans(departement, index) else {
      throw ScenarioRefusal.interdit
    }
    let known = franceServices ? try await moyens.store.franceServices(departement) : []
    guard !franceServices || !known.isEmpty else { throw ScenarioRefusal.aucuneFranceServices }
    let reglages = reglages.avec(
      besoin: reglages.besoin,
      existants: known + reglages.existants.filter { !known.contains($0) })
    let lecture = try await moyens.lecture(departement, at: geste.at, index)
    let calcul = CalculScenario(
      reglages, moyens.terrain(departement, reglages, index), lecture.sites, [])
    let version = VersionScenario(
      1, .creation, try await moyens.calcule(calcul), ecartes: lecture.ecartes, le: geste.at,
      par: compte)
    let scenario = Scenario(
      id: moyens.identifiers.next(), titre: titre, departement: departement, reglages: reglages,
      creeLe: geste.at, creePar: compte, versions: [version])
    return try await moyens.store.insert(try scenario.cree(), by: geste)
  }
}

extension VersionScenario {
  /// What a calculation gave, frozen.
  init(
    _ numero: Int, _ cause: Cause, _ resultat: CalculScenario.Resultat, ecartes: Int, le: Instant,
    par: ID<Compte>
  ) {
    self.init(
      numero: numero, le: le, par: par, cause: cause, sites: resultat.sites,
      valeur: resultat.calcul.valeur, borne: resultat.calcul.borne,
      estProuve: resultat.calcul.arret == .optimal, empreinte: resultat.empreinte,
      donnees: resultat.donnees, ecartes: ecartes, couloirs: resultat.couloirs)
  }
}
