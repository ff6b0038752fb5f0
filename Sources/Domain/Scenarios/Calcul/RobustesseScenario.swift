import Repartition

/// In how many variants of the need each site keeps a post: « retenu dans 18 variantes sur 20 ».
package struct RobustesseScenario: Sendable, Hashable {
  package let variantes: Int
  /// By number of site.
  private let retenus: [Int: Int]

  package static let variantes = 20
  /// Each variant stops after so many steps at most, so that all of them end soon.
  package static let pas = 60

  init(_ robustesse: Robustesse, _ instance: Instance) {
    variantes = robustesse.variantes
    retenus = Dictionary(
      zip(instance.sites.map { Int($0.numero) }, robustesse.retenu),
      uniquingKeysWith: { first, _ in first })
  }

  package func retenu(_ site: SiteScenario) -> Int { retenus[site.numero] ?? 0 }
}

extension CalculScenario {
  /// Makes the plan again on variants of the need, drawn from the scenario's own seed: the same answer
  /// each time.
  package func robustesse() async throws(ScenarioRefusal) -> RobustesseScenario {
    guard !sites.isEmpty else { throw .aucunSite }
    let (reglages, graine) = (reglages, UInt64(clamping: reglages.graine))
    let reglage = ReglageCalcul(
      limite: .iterations(min(reglages.iterations, RobustesseScenario.pas)), graine: graine,
      horloge: { 0 })
    let instance = terrain.instance(sites, forcages, graine: graine)
    do throws(RefusCalcul) {
      let found = try await Robustesse(
        instance, variantes: RobustesseScenario.variantes, graine: graine
      ) { (variante) async throws(RefusCalcul) -> Plan in
        try await ModelePret(variante, reglages).calcule(reglage).plan
      }
      return RobustesseScenario(found, instance)
    } catch { throw .calcul(error) }
  }
}
