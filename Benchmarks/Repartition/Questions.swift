import JSON
import Repartition

/// « What if », a thousand times on a plan of the country: a post withdrawn, a post added, each
/// repaired and its value compared with a recomputation.
struct Questions {
  private let instance: Instance

  init(_ instance: Instance) { self.instance = instance }

  func couverture() async throws -> JSONValue {
    let modele = try ModeleCouverture(instance, rayon: 10, postes: 1_000, budget: nil)
    let plan = try await modele.calcule(reglage).plan
    var atelier = AtelierCouverture(modele, plan: plan)
    return asked(plan, { atelier.essaie($0) }, { Double(modele.valeur($0)) })
  }

  func equite() async throws -> JSONValue {
    let modele = try ModeleEquite(instance, budget: 200_000_000, postes: nil)
    let plan = try await modele.calcule(reglage).plan
    var atelier = AtelierEquite(modele, plan: plan)
    return asked(plan, { atelier.essaie($0) }, modele.valeur)
  }

  private var reglage: ReglageCalcul {
    ReglageCalcul(limite: .iterations(200), fils: 2, horloge: BenchRepartition.now)
  }

  private func asked(
    _ plan: Plan, _ essaie: (Changement) -> Essai?, _ valeur: (Plan) -> Double
  ) -> JSONValue {
    var tirage = Tirage(graine: 7)
    var times: [Double] = []
    var wrong = 0
    for _ in 0..<1_000 {
      let site = Int.random(in: plan.postes.indices, using: &tirage)
      let start = BenchRepartition.now()
      let answer = essaie(plan.postes[site] > 0 ? .retire(site) : .ajoute(site))
      times.append(BenchRepartition.now() - start)
      guard let answer else { continue }
      let exact = valeur(answer.applique(to: plan))
      if abs(answer.valeur - exact) > 1e-9 * exact { wrong += 1 }
    }
    times.sort()
    return [
      "p50_ms": .number(times[500] * 1_000), "p95_ms": .number(times[950] * 1_000),
      "faux": .int(wrong),
    ]
  }
}
