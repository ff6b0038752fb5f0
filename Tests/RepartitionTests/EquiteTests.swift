import Foundation
import Repartition
import Testing

@Suite("Équité")
struct EquiteTests {
  private var parametres: ParametresEquite {
    var parametres = ParametresEquite()
    parametres.postesDeReference = 6
    return parametres
  }

  @Test("Quatre-vingts petits pays : jamais au-dessus de la borne, presque toujours au mieux")
  func bruteForce() async throws {
    var (best, feasible) = (0, 0)
    for number in 0..<80 {
      let instance = petitPays(UInt64(1_000 + number), communes: 24, sites: 2 + number % 5)
      let budget = 40_000 * (1 + number % 9)
      let modele = try ModeleEquite(instance, parametres, budget: budget, postes: nil)
      let reference = forceBrute(instance, budget)
      do {
        let result = try await modele.calcule(reglage(200))
        let optimum = try #require(reference, "Pays \(number) : un plan là où il n’y en a pas")
        feasible += 1
        #expect(result.valeur <= optimum + 1e-6)
        #expect(optimum <= result.borneCertifiee + 1e-6)
        #expect(result.valeur >= 0.97 * optimum)
        if result.valeur > optimum - 1e-6 { best += 1 }
      } catch let error as RefusCalcul {
        #expect(reference == nil, "Pays \(number) : \(error)")
      }
    }
    #expect(feasible > 20)
    #expect(best * 10 >= feasible * 9, "\(best) sur \(feasible)")
  }

  @Test("Une enveloppe trop petite est refusée avec le moins qu’il faudrait")
  func tooPoor() async throws {
    let instance = petitPays(7, communes: 30, sites: 12)
    await #expect(throws: RefusCalcul.self) {
      try await ModeleEquite(instance, parametres, budget: 10_000, postes: nil)
        .calcule(reglage(40))
    }
  }

  @Test("Le même plan avec un ou deux fils")
  func sameEverywhere() async throws {
    let instance = petitPays(77, communes: 300, sites: 120, outreMer: false)
    var parametres = parametres
    parametres.postesDeReference = 100
    let modele = try ModeleEquite(instance, parametres, budget: 8_000_000, postes: nil)
    let (one, two) = (
      try await modele.calcule(reglage(120)), try await modele.calcule(reglage(120, fils: 2))
    )
    #expect(one.plan == two.plan)
    #expect(one.borneCertifiee == two.borneCertifiee)
    #expect(one.plan.depense(instance) <= 8_000_000)
  }

  /// The best of all plans by the formula of the model, written again; nil when none is allowed.
  private func forceBrute(_ instance: Instance, _ budget: Int) -> Double? {
    let oracle = OracleEquite(instance, parametres)
    var best: Double?
    func essaie(_ postes: [Int]) {
      guard postes.count == instance.sites.count else {
        let site = instance.sites[postes.count]
        for count in site.garantis...site.capacite { essaie(postes + [count]) }
        return
      }
      guard oracle.permet(postes, budget) else { return }
      best = max(best ?? -.infinity, oracle.valeur(postes))
    }
    essaie([])
    return best
  }
}
