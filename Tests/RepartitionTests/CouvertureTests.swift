import Repartition
import Testing

@Suite("Couverture")
struct CouvertureTests {
  /// Each choice of sites tried, with distances recomputed by the other formula.
  private func forceBrute(_ instance: Instance, rayon: Double, postes: Int) -> Int {
    let masks = instance.communes.map { commune in
      instance.sites.indices.reduce(0) { mask, site in
        let place = instance.communes[instance.sites[site].commune]
        return estProche(commune, place, rayon) ? mask | 1 << site : mask
      }
    }
    return (0..<(1 << instance.sites.count)).filter { $0.nonzeroBitCount <= postes }.map { choice in
      zip(masks, instance.communes).reduce(0) {
        $1.0 & choice != 0 ? $0 + $1.1.population : $0
      }
    }.max() ?? 0
  }

  @Test("Deux cents petits pays : le plan est le meilleur, et c’est prouvé", arguments: 0..<200)
  func bruteForce(number: Int) async throws {
    let instance = petitPays(UInt64(number), communes: 20 + number % 30, sites: 1 + number % 11)
    let postes = number % 13
    let modele = try ModeleCouverture(instance, rayon: 15, postes: postes, budget: nil)
    let result = try await modele.calcule(reglage(400))
    #expect(Int(result.valeur) == forceBrute(instance, rayon: 15, postes: postes))
    #expect(result.arret == .optimal)
    #expect(result.borne == result.valeur)
    #expect(result.borneCertifiee >= result.valeur - 1e-6)
    #expect(result.plan.total <= postes)
  }

  @Test("Le même plan avec un ou deux fils, et deux fois de suite")
  func sameEverywhere() async throws {
    let instance = petitPays(42, communes: 900, sites: 800, outreMer: false)
    let modele = try ModeleCouverture(instance, rayon: 6, postes: 60, budget: nil)
    let plans = [
      try await modele.calcule(reglage(200)), try await modele.calcule(reglage(200, fils: 2)),
      try await modele.calcule(reglage(200)),
    ]
    #expect(Set(plans.map(\.plan)).count == 1)
    #expect(Set(plans.map(\.borneCertifiee)).count == 1)
    #expect(plans[0].valeur <= plans[0].borne)
  }

  @Test("Deux fois plus d’habitants partout : deux fois la valeur")
  func doubled() async throws {
    let instance = petitPays(5, communes: 60, sites: 14)
    let double = Instance(
      communes: instance.communes.map {
        PointDemande(
          numero: $0.numero, lat: $0.lat, lon: $0.lon, population: 2 * $0.population,
          departement: $0.departement)
      }, sites: instance.sites, existants: [])
    let une = try await ModeleCouverture(instance, rayon: 12, postes: 4, budget: nil)
      .calcule(reglage(200))
    let deux = try await ModeleCouverture(double, rayon: 12, postes: 4, budget: nil)
      .calcule(reglage(200))
    #expect(deux.valeur == 2 * une.valeur)
  }

  @Test("Plus d’argent ne couvre jamais moins de monde, et l’enveloppe tient")
  func budget() async throws {
    let instance = petitPays(9, communes: 60, sites: 14)
    var last = -1.0
    for budget in [0, 39_999, 40_000, 120_000, 200_000, 430_000, 10_000_000] {
      let result = try await ModeleCouverture(instance, rayon: 12, postes: nil, budget: budget)
        .calcule(reglage(200))
      #expect(result.valeur >= last)
      #expect(result.plan.depense(instance) <= budget)
      last = result.valeur
    }
  }

  @Test("Un rayon qui relierait trop de couples est refusé sans y laisser la mémoire")
  func tooWide() {
    let instance = petitPays(1, communes: 9_000, sites: 6_000, outreMer: false)
    #expect(throws: RefusCalcul.self) {
      try ModeleCouverture(instance, rayon: 20_000, postes: 3, budget: nil)
    }
  }
}

func reglage(_ iterations: Int, fils: Int = 1) -> ReglageCalcul {
  ReglageCalcul(limite: .iterations(iterations), fils: fils, horloge: { 0 })
}

/// The haversine, where the model compares chords.
func estProche(_ one: PointDemande, _ other: PointDemande, _ rayon: Double) -> Bool {
  kilometres(one, other).map { $0 <= rayon } ?? false
}
