import JSON
import Repartition

/// « What if », a thousand times on a plan of the country: a post withdrawn, a post added, each
/// repaired and its value compared with a recomputation.
struct Questions {
  private let instance: Instance

  init(_ instance: Instance) { self.instance = instance }

  func couverture() async throws -> JSONValue {
    let modele = try ModeleCouverture(instance, rayon: 10, postes: 1_000, budget: nil)
    let result = try await modele.calcule(reglage)
    var atelier = AtelierCouverture(modele, plan: result.plan)
    return asked(
      result.plan, { atelier.essaie($0) }, { Double(modele.valeur($0)) },
      { modele.apres($0).borneReprise(result.reprise).valeur })
  }

  func equite() async throws -> JSONValue {
    let modele = try ModeleEquite(instance, budget: 200_000_000, postes: nil)
    let result = try await modele.calcule(reglage)
    var atelier = AtelierEquite(modele, plan: result.plan)
    return asked(
      result.plan, { atelier.essaie($0) }, modele.valeur,
      { modele.apres($0, of: result.plan).borneReprise(result.reprise).valeur })
  }

  private var reglage: ReglageCalcul {
    ReglageCalcul(limite: .iterations(200), fils: 2, horloge: BenchRepartition.now)
  }

  private func asked(
    _ plan: Plan, _ essaie: (Changement) -> Essai?, _ valeur: (Plan) -> Double,
    _ borne: (Changement) -> Double
  ) -> JSONValue {
    var tirage = Tirage(graine: 7)
    var times: [Double] = []
    var certificates: [Double] = []
    var wrong = 0
    for round in 0..<1_000 {
      let site = Int.random(in: plan.postes.indices, using: &tirage)
      let change: Changement = plan.postes[site] > 0 ? .retire(site) : .ajoute(site)
      let start = BenchRepartition.now()
      let answer = essaie(change)
      times.append(BenchRepartition.now() - start)
      guard let answer else { continue }
      if round.isMultiple(of: 50) {
        let start = BenchRepartition.now()
        if borne(change) < answer.valeur * (1 - 1e-9) { wrong += 1 }
        certificates.append(BenchRepartition.now() - start)
      }
      let exact = valeur(answer.applique(to: plan))
      if abs(answer.valeur - exact) > 1e-9 * exact { wrong += 1 }
    }
    times.sort()
    certificates.sort()
    return [
      "p50_ms": .number(times[500] * 1_000), "p95_ms": .number(times[950] * 1_000),
      "certificat_p50_ms": .number(certificates[certificates.count / 2] * 1_000),
      "certificat_max_ms": .number((certificates.last ?? 0) * 1_000), "faux": .int(wrong),
    ]
  }
}
