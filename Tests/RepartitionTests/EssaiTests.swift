import Repartition
import Testing

@Suite("Et si… ?")
struct EssaiTests {
  @Test("Chaque essai de couverture est exact, tient les limites et ne laisse pas de trace")
  func couverture() async throws {
    let instance = petitPays(11, communes: 200, sites: 60)
    let modele = try ModeleCouverture(instance, rayon: 12, postes: 9, budget: nil)
    let plan = try await modele.calcule(reglage(200)).plan
    var atelier = AtelierCouverture(modele, plan: plan)
    for site in instance.sites.indices {
      let isOpen = plan.postes[site] > 0
      let tried = atelier.essaie(isOpen ? .retire(site) : .ajoute(site))
      let essai = try #require(tried)
      let repare = essai.applique(to: plan)
      #expect(Double(modele.valeur(repare)) == essai.valeur)
      #expect(repare.total <= 9)
      #expect((repare.postes[site] > 0) != isOpen)
      #expect(essai.ecart <= 0)
      let meaningless = atelier.essaie(isOpen ? .ajoute(site) : .retire(site))
      #expect(meaningless == nil)
    }
  }

  @Test("Chaque essai d’équité est exact et tient l’enveloppe")
  func equite() async throws {
    let instance = petitPays(13, communes: 200, sites: 60)
    var parametres = ParametresEquite()
    parametres.postesDeReference = 60
    let modele = try ModeleEquite(instance, parametres, budget: 3_000_000, postes: nil)
    let plan = try await modele.calcule(reglage(200)).plan
    var atelier = AtelierEquite(modele, plan: plan)
    var tried = 0
    for site in instance.sites.indices {
      guard let essai = atelier.essaie(plan.postes[site] > 0 ? .retire(site) : .ajoute(site)) else {
        continue
      }
      tried += 1
      let repare = essai.applique(to: plan)
      #expect(abs(modele.valeur(repare) - essai.valeur) < 1e-6 * essai.valeur)
      #expect(repare.depense(instance) <= 3_000_000)
    }
    #expect(tried > 10)
  }

  @Test("Un site épinglé garde son poste, même s’il n’ajoute personne")
  func pinned() async throws {
    let instance = petitPays(21, communes: 60, sites: 18)
    let pins = instance.sites.indices.filter { instance.sites[$0].garantis > 0 }
    let modele = try ModeleCouverture(
      instance, rayon: 15, postes: pins.count + 2, budget: nil, estGarantie: true)
    let result = try await modele.calcule(reglage(200))
    #expect(pins.allSatisfy { result.plan.postes[$0] > 0 })
    #expect(result.arret == .optimal)
    var atelier = AtelierCouverture(modele, plan: result.plan)
    for pin in pins {
      let tried = atelier.essaie(.retire(pin))
      #expect(tried == nil)
    }
    let libre = try ModeleCouverture(instance, rayon: 15, postes: pins.count + 2, budget: nil)
    #expect(try await libre.calcule(reglage(200)).valeur >= result.valeur)
    let few = try ModeleCouverture(
      instance, rayon: 15, postes: pins.count - 1, budget: nil, estGarantie: true)
    await #expect(throws: RefusCalcul.self) { try await few.calcule(reglage(40)) }
  }
}
