import Repartition
import Testing

@Suite("Accords, territoires, structures, sites épinglés ou exclus")
struct ContraintesTests {
  private var parametres: ParametresEquite {
    var parametres = ParametresEquite()
    parametres.postesDeReference = 6
    (parametres.plancher, parametres.seuilZone) = (0, 1_000_000)
    return parametres
  }

  /// Five sites, whose guarantees count for nothing here.
  private func pays(_ graine: UInt64, _ contraintes: [Contrainte]) -> Instance {
    let drawn = petitPays(graine, communes: 24, sites: 5)
    return Instance(
      communes: drawn.communes,
      sites: drawn.sites.map {
        SiteCandidat(
          numero: $0.numero, commune: $0.commune, estPrive: $0.estPrive, cout: $0.cout,
          capacite: $0.capacite, garantis: 0)
      }, existants: drawn.existants, contraintes: contraintes)
  }

  private func holds(_ contrainte: Contrainte, _ postes: [Int]) -> Bool {
    let count = contrainte.sites.reduce(0) { $0 + postes[$1] }
    return count >= contrainte.minimum && count <= contrainte.maximum ?? .max
  }

  private func meilleur(_ instance: Instance, _ budget: Int) -> Double? {
    let oracle = OracleEquite(instance, parametres)
    return plans(instance).filter { postes in
      oracle.tientLesPlafonds(postes, budget)
        && instance.contraintes.allSatisfy { holds($0, postes) }
    }.map(oracle.valeur).max()
  }

  private func plans(_ instance: Instance) -> [[Int]] {
    instance.sites.reduce([[]]) { before, site in
      before.flatMap { plan in (site.garantis...site.capacite).map { plan + [$0] } }
    }
  }

  @Test(
    "Cent petits pays : chaque contrainte tient, jamais au-dessus de la borne, presque toujours au mieux"
  )
  func bruteForce() async throws {
    let cases: [[Contrainte]] = [
      [.accord("trois", sites: [0, 2, 4], postes: 3)],
      [Contrainte(.structure, "un porteur", sites: [0, 1], maximum: 1)],
      [
        Contrainte(.territoire, "un EPT", sites: [1, 2], minimum: 1, maximum: 2),
        Contrainte(.site, "épinglé", sites: [3], minimum: 1),
      ],
      [Contrainte(.site, "exclu", sites: [0], maximum: 0)],
      [.accord("deux", sites: [1, 3], postes: 2), .accord("un", sites: [0, 4], postes: 1)],
    ]
    var (found, best) = (0, 0)
    for number in 0..<100 {
      let instance = pays(UInt64(3_000 + number), cases[number % cases.count])
      let budget = 150_000 + 50_000 * (number % 7)
      let modele = try ModeleEquite(instance, parametres, budget: budget, postes: nil)
      let reference = meilleur(instance, budget)
      do {
        let result = try await modele.calcule(reglage(200))
        let optimum = try #require(reference, "Pays \(number) : un plan là où il n’y en a pas")
        #expect(instance.contraintes.allSatisfy { holds($0, result.plan.postes) }, "\(number)")
        #expect(result.valeur <= optimum + 1e-6 && optimum <= result.borneCertifiee + 1e-6)
        found += 1
        if result.valeur > optimum - 1e-6 { best += 1 }
      } catch let refus as RefusCalcul {
        #expect(reference == nil, "Pays \(number) : \(refus), et il y a un plan")
      }
    }
    #expect(found > 40)
    #expect(best * 10 >= found * 9, "\(best) sur \(found)")
  }

  @Test("Un accord de plus de postes que ses sites n’en prennent est refusé avec son nom")
  func impossible() async throws {
    let instance = pays(3_001, [.accord("quatre-vingts postes", sites: [0, 1], postes: 80)])
    let modele = try ModeleEquite(instance, parametres, budget: 900_000, postes: nil)
    await #expect(
      throws: RefusCalcul.infaisable(.introuvable(contraintes: ["quatre-vingts postes"]))
    ) { try await modele.calcule(reglage(40)) }
  }

  @Test("La fourchette des postes privés tient, et l’effet des euros se lit")
  func secteurs() async throws {
    let instance = petitPays(3_100, communes: 200, sites: 60, outreMer: false)
    var parametres = parametres
    parametres.postesDeReference = 40
    let framed = instance.encadrant(prives: 30...50, of: 40)
    let modele = try ModeleEquite(framed, parametres, budget: 2_000_000, postes: nil)
    let plan = try await modele.calcule(reglage(80)).plan
    #expect((12...20).contains(Secteurs(plan, framed).prives))
    let free = try ModeleEquite(instance, parametres, budget: 2_000_000, postes: nil)
    let cheapest = try await free.calcule(reglage(80)).plan
    let counted = try await free.secteursSansEuros(cheapest, reglage(80))
    #expect(Secteurs(cheapest, instance).partPrivee >= counted.partPrivee)
    #expect(counted.publics + counted.prives <= cheapest.total)
  }
}
