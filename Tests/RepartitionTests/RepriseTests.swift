import Repartition
import Testing

@Suite("Après un changement : certificat, robustesse, explications")
struct RepriseTests {
  @Test("La borne reprise ne passe jamais sous le vrai optimum, et s’en approche")
  func couverture() async throws {
    let instance = petitPays(31, communes: 200, sites: 40)
    let modele = try ModeleCouverture(instance, rayon: 9, postes: 6, budget: nil)
    let result = try await modele.calcule(reglage(400))
    for site in instance.sites.indices {
      let changed = modele.apres(result.plan.postes[site] > 0 ? .retire(site) : .ajoute(site))
      let exact = try await changed.calcule(reglage(400))
      #expect(exact.arret == .optimal)
      #expect(exact.valeur <= result.valeur)
      let again = changed.borneReprise(result.reprise, iterations: 80)
      #expect(again.valeur >= exact.valeur - 1e-6)
      #expect(again.valeur <= exact.valeur * 1.05)
    }
  }

  @Test("Épingler un site dans le modèle donne ce que l’essai annonce, ou mieux")
  func equite() async throws {
    let (modele, result) = try await equiteDeReference()
    var atelier = AtelierEquite(modele, plan: result.plan)
    for site in modele.instance.sites.indices.prefix(15) {
      let change: Changement = result.plan.postes[site] > 0 ? .retire(site) : .ajoute(site)
      guard let essai = atelier.essaie(change) else { continue }
      let changed = modele.apres(change, of: result.plan)
      let bound = changed.borneReprise(result.reprise, iterations: 120).valeur
      #expect(essai.valeur <= bound + 1e-6)
      #expect(bound <= result.borneCertifiee * 1.02)
    }
  }

  private func equiteDeReference() async throws -> (ModeleEquite, ResultatCalcul) {
    let instance = petitPays(13, communes: 200, sites: 60)
    var parametres = ParametresEquite()
    parametres.postesDeReference = 60
    let modele = try ModeleEquite(instance, parametres, budget: 3_000_000, postes: nil)
    return (modele, try await modele.calcule(reglage(200)))
  }

  @Test("Une fourchette change : le plan est réparé, et reste dans toutes les limites")
  func corridor() async throws {
    let (modele, result) = try await equiteDeReference()
    var parametres = modele.parametres
    parametres.plafond = 110
    let tighter = try ModeleEquite(modele.instance, parametres, budget: 2_800_000, postes: nil)
    let atelier = AtelierEquite(tighter, plan: result.plan)
    #expect(atelier.estFaisable)
    #expect(atelier.plan.depense(modele.instance) <= 2_800_000)
    #expect(tighter.niveaux(atelier.plan).allSatisfy { $0.tenus == $0.total })
    #expect(!atelier.plan.mouvements(depuis: result.plan).isEmpty)
    #expect(try await tighter.coutDesFourchettes(atelier.plan, reglage(80)) >= 0)
  }

  @Test(
    "« Retenu dans tant de variantes » : la première est le pays lui-même, et tout est rejouable")
  func robuste() async throws {
    let instance = petitPays(17, communes: 120, sites: 30)
    func compute() async throws -> Robustesse {
      try await Robustesse(instance, variantes: 6, graine: 4) {
        (variant) async throws(RefusCalcul) -> Plan in
        try await ModeleCouverture(variant, rayon: 10, postes: 5, budget: nil)
          .calcule(reglage(80)).plan
      }
    }
    let found = try await compute()
    #expect(try await compute() == found)
    #expect(found.retenu.allSatisfy { (0...6).contains($0) })
    #expect(found.retenu.reduce(0, +) <= 30)
    #expect(instance.variante(0, graine: 4).communes == instance.communes)
    #expect(instance.variante(2, graine: 4).communes != instance.communes)
  }

  @Test("Chaque site dit pourquoi, et une commune sans candidature le dit aussi")
  func explained() async throws {
    let (modele, result) = try await equiteDeReference()
    var atelier = AtelierEquite(modele, plan: result.plan)
    let sites = modele.instance.sites
    for site in sites.indices {
      let why = atelier.explique(site)
      #expect((why.postes > 0) == (why.verdict == .retenu || why.verdict == .garanti))
      #expect(why.apport >= -1e-9)
      #expect(why.habitants == why.habitants.sorted())
      #expect(!why.doublons.contains(site))
    }
    let empty = try #require(
      modele.instance.communes.indices.first { place in !sites.contains { $0.commune == place } })
    guard case .aucuneCandidature = atelier.pourquoiPas(empty) else {
      Issue.record("Personne n’a candidaté dans cette commune")
      return
    }
    let next = try #require(atelier.suivant)
    #expect(atelier.explique(next).apport > 0)
  }

  @Test("Exclure un site qui n’a rien ne change rien ; l’imposer vaut l’imposer dans l’oracle")
  func metamorphic() async throws {
    let instance = petitPays(41, communes: 60, sites: 12)
    let modele = try ModeleCouverture(instance, rayon: 12, postes: 4, budget: nil)
    let result = try await modele.calcule(reglage(200))
    let closed = try #require(result.plan.postes.firstIndex(of: 0))
    let excluded = try await modele.apres(.retire(closed)).calcule(reglage(200))
    #expect(excluded.valeur == result.valeur)
    let pinned = try await modele.apres(.ajoute(closed)).calcule(reglage(200))
    let best = (0..<(1 << 12)).filter { $0.nonzeroBitCount <= 4 && $0 & (1 << closed) != 0 }
      .map { choice in
        modele.valeur(Plan(postes: (0..<12).map { choice & (1 << $0) != 0 ? 1 : 0 }))
      }.max()
    #expect(Int(pinned.valeur) == best)
  }
}
