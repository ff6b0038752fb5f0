import Kernel
import Repartition
import Testing

@Suite("Les niveaux, dans l’ordre publié")
struct GarantiesTests {
  private var parametres: ParametresEquite {
    var parametres = ParametresEquite()
    parametres.postesDeReference = 6
    parametres.seuilZone = 1_000_000
    return parametres
  }

  @Test("Autant de garanties que possible sont tenues, et aucune n’est sacrifiée à la valeur")
  func mostGuarantees() async throws {
    var given = 0
    for number in 0..<60 {
      let drawn = petitPays(UInt64(5_000 + number), communes: 24, sites: 6)
      let instance = Instance(
        communes: drawn.communes,
        sites: drawn.sites.map {
          SiteCandidat(
            numero: $0.numero, commune: $0.commune, estPrive: $0.estPrive, cout: $0.cout,
            capacite: $0.capacite, garantis: $0.numero.isMultiple(of: 3) ? 0 : 1)
        }, existants: [])
      let modele = try ModeleEquite(instance, parametres, budget: nil, postes: 3)
      let most = bruteForce(instance)
      do {
        let kept = try modele.garantiesTenables()
        #expect(kept.instance.sites.count { $0.garantis > 0 } == most, "Pays \(number)")
        let plan = try await kept.calcule(reglage(80)).plan
        let level = kept.niveaux(plan, demandees: instance).first { $0.nom == .garanties }
        #expect(level?.tenus == most)
        #expect(level?.total == instance.sites.count { $0.garantis > 0 })
        #expect(kept.niveaux(plan).allSatisfy { $0.tenus == $0.total })
        given += 1
      } catch {
        #expect(most == nil, "Pays \(number)")
      }
    }
    #expect(given > 20)
  }

  /// How many guarantees the best plan of three posts at most holds; nil when there is no plan.
  private func bruteForce(_ instance: Instance) -> Int? {
    let oracle = OracleEquite(instance, parametres)
    let plans = instance.sites.reduce([[]]) { before, site in
      before.flatMap { plan in (0...site.capacite).map { plan + [$0] } }
    }
    return plans.filter { $0.reduce(0, +) <= 3 && oracle.tientLesFourchettes($0) }.map { plan in
      zip(plan, instance.sites).count { $1.garantis > 0 && $0 >= 1 }
    }.max()
  }

  @Test(
    "Entre deux sites égaux, le dossier complet le premier passe, puis le tirage ; jamais le prix")
  func ties() {
    let days: [String?] = ["2021-03-02", nil, "2021-03-01", "2021-03-01"]
    var sites = days.enumerated().map { number, day in
      SiteCandidat(
        numero: UInt32(number), commune: 0, estPrive: false, cout: 50_000 - number, capacite: 1,
        garantis: 0, completLe: day.flatMap { Jour(iso: $0) })
    }
    sites.rangeParMerite(graine: 1)
    let first: [UInt32] =
      Tirage.rang(2, graine: 1) < Tirage.rang(3, graine: 1) ? [2, 3] : [3, 2]
    #expect(sites.map(\.numero) == first + [0, 1])
  }
}
