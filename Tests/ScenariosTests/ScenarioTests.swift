import Candidatures
import Comptes
import Kernel
import Programme
import Repartition
import Scenarios
import Structures
import Territoires
import Testing

@Suite("Scénarios : sites, calcul, choix imposés")
struct ScenarioTests {
  let index = TerritoireIndex.reference

  private func demande(
    _ id: Int64, _ lieux: [LieuExercice], postes: Int = 1, siege: String = "93008",
    accordes: Int? = nil, le jour: Int32 = 18_690
  ) -> DemandePostes {
    DemandePostes(
      candidature: ID(id), structure: "Structure fictive \(id)", employeur: .publique,
      siege: siege, postes: postes, accordes: accordes, recueLe: Jour(number: jour), lieux: lieux)
  }

  private func lecture(_ demandes: [DemandePostes]) throws -> LectureSites {
    LectureSites(
      demandes, departements: ["93"], index: index,
      aides: try Regles.conseillersNumeriques.rules(on: Jour(number: 18_697)).aides)
  }

  private func reglages(
    _ modele: ModeleScenario, postes: Int, cle: CleDeBesoin = .population, rayon: Int = 5
  ) throws -> ReglagesScenario {
    try ReglagesScenario(modele: modele, cle: cle, rayon: rayon, postes: postes, iterations: 200)
  }

  private func terrain(_ reglages: ReglagesScenario) -> Terrain {
    Terrain(index, departements: ["93"], cle: reglages.cle, parParties: true)
  }

  /// One post asked in each of some communes.
  private func sites(_ communes: String...) throws -> [SiteScenario] {
    try lecture(
      communes.enumerated().map {
        demande(Int64($0 + 1), [LieuExercice(poste: 1, commune: $1)])
      }
    ).sites
  }

  @Test("Un poste compte à son lieu d’exercice, jamais au siège s’il en a un")
  func places() throws {
    let lecture = try lecture([
      demande(
        1,
        [
          LieuExercice(poste: 1, commune: "93014"),
          LieuExercice(poste: 2, commune: "93047", part: 40),
          LieuExercice(poste: 2, commune: "93014", part: 60),
        ], postes: 3)
    ])
    #expect(lecture.sites.map(\.commune) == ["93008", "93014"])
    #expect(lecture.sites.map(\.capacite) == [1, 2])
    #expect(lecture.sites.map(\.auSiege) == [1, 0])
    #expect(lecture.sites.map(\.parts.count) == [0, 0])
    #expect(lecture.ecartes == 0)
  }

  @Test("Une tournée compte en chacun de ses lieux")
  func round() async throws {
    let tour = try lecture([
      demande(
        1,
        [
          LieuExercice(poste: 1, commune: "93014", part: 60),
          LieuExercice(poste: 1, commune: "93066", part: 40),
        ])
    ]).sites
    #expect(tour.map(\.commune) == ["93014"])
    #expect(tour.first?.partsEnTexte == "93014:60 93066:40")
    #expect(SiteScenario.parts("93014:60 93066:40") == tour.first?.parts)
    let reglages = try reglages(.couverture, postes: 1, rayon: 2)
    let round = try await CalculScenario(reglages, terrain(reglages), tour, [])()
    let fixed = try await CalculScenario(reglages, terrain(reglages), try sites("93014"), [])()
    #expect(round.calcul.valeur > fixed.calcul.valeur)
  }

  @Test(
    "Un ancien code suit sa commune, un lieu d’un autre département est laissé de côté et compté")
  func resolved() throws {
    let lecture = try lecture([
      demande(1, [LieuExercice(poste: 1, commune: "93059")]),
      demande(2, [LieuExercice(poste: 1, commune: "50502")]),
    ])
    #expect(lecture.sites.map(\.commune) == ["93066"])
    #expect(lecture.ecartes == 1)
  }

  @Test("La clé déplace le besoin entre communes sans en changer la somme de plus d’un arrondi")
  func weights() throws {
    for cle in CleDeBesoin.allCases {
      let terrain = terrain(try reglages(.couverture, postes: 1, cle: cle))
      #expect(abs(terrain.poids.reduce(0, +) - 1_681_725) <= terrain.communes.count)
    }
  }

  @Test("Refaire le calcul, dans un autre ordre de candidatures, rend la même empreinte")
  func reproducible() async throws {
    let reglages = try reglages(.equite, postes: 3)
    let sites = try sites("93066", "93014", "93047", "93051", "93077")
    let first = try await CalculScenario(reglages, terrain(reglages), sites, [])()
    let again = try await CalculScenario(
      reglages, terrain(reglages), sites.reversed(), [])()
    #expect(first.empreinte == again.empreinte)
    #expect(first.sites == again.sites)
    #expect(first.sites.reduce(0) { $0 + $1.postes } == 3)
    #expect(first.calcul.borne >= first.calcul.valeur)
  }

  @Test("Épingler un lieu l’ouvre et ne fait jamais mieux ; le refuser le ferme")
  func imposed() async throws {
    let reglages = try reglages(.couverture, postes: 2, rayon: 3)
    let sites = try sites("93066", "93048", "93047", "93013")
    let free = try await CalculScenario(reglages, terrain(reglages), sites, [])()
    let closed = try #require(free.sites.first { $0.postes == 0 })
    let open = try #require(free.sites.first { $0.postes == 1 })
    let pinned = try await CalculScenario(
      reglages, terrain(reglages), sites, [forcage(closed, .auMoins(1))])()
    #expect(pinned.sites.first { $0.lieu == closed.lieu }?.postes == 1)
    #expect(pinned.calcul.valeur <= free.calcul.valeur)
    let refused = try await CalculScenario(
      reglages, terrain(reglages), sites, [forcage(open, .auPlus(0))])()
    #expect(refused.sites.first { $0.lieu == open.lieu }?.postes == 0)
    #expect(refused.calcul.valeur <= free.calcul.valeur)
  }

  @Test("Les postes déjà accordés restent")
  func granted() async throws {
    let reglages = try reglages(.equite, postes: 1)
    let sites = try lecture([
      demande(1, [LieuExercice(poste: 1, commune: "93015")], accordes: 1),
      demande(2, [LieuExercice(poste: 1, commune: "93066")]),
    ]).sites
    let result = try await CalculScenario(reglages, terrain(reglages), sites, [])()
    #expect(result.sites.map(\.postes) == [1, 0])
  }

  @Test("Une commune sans candidature dit ce qu’un poste y ajouterait ; un site dit qui il double")
  func explained() async throws {
    let reglages = try reglages(.couverture, postes: 1, rayon: 4)
    let result = try await CalculScenario(
      reglages, terrain(reglages), try sites("93066", "93072"), [])()
    let calcul = CalculScenario(reglages, terrain(reglages), result.sites, [])
    let missing = try calcul.explique(commune: "93077")
    #expect(missing.site == nil && !missing.estRetenu)
    #expect(missing.apport > 0)
    let closed = try #require(result.sites.first { $0.postes == 0 })
    let why = try calcul.explique(closed.numero)
    #expect(!why.estRetenu)
    #expect(why.apport == closed.gain)
    #expect(why.partages <= why.autour)
    #expect((why.doublons.first?.habitants ?? 0) > 0)
    #expect(throws: ScenarioRefusal.lieuInconnu) { try calcul.explique(99) }
  }

  @Test("Essayer un changement garde le nombre de postes et dit l’écart exact")
  func tried() async throws {
    let reglages = try reglages(.couverture, postes: 2, rayon: 3)
    let result = try await CalculScenario(
      reglages, terrain(reglages), try sites("93066", "93048", "93047", "93013"), [])()
    let atelier = try AtelierScenario(
      CalculScenario(reglages, terrain(reglages), result.sites, []))
    let closed = try #require(result.sites.first { $0.postes == 0 })
    let essai = try #require(atelier.essaie(.ajoute(closed.numero)))
    #expect(essai.mouvements.reduce(0) { $0 + $1.postes } == 0)
    #expect(Double(essai.ecart) == essai.valeur - atelier.valeur)
    #expect(essai.ecart <= 0)
    #expect(atelier.essaie(.retire(closed.numero)) == nil)
    #expect(atelier.essaie(.ajoute(99)) == nil)
  }

  @Test(
    "Un réglage hors de ses bornes est nommé",
    arguments: [
      (ScenarioRefusal.Reglage.postes, 0), (.rayon, 0), (.rayon, 101), (.plancher, 101),
      (.plafond, 99), (.graine, 0), (.iterations, 39),
    ])
  func bounds(_ reglage: ScenarioRefusal.Reglage, _ value: Int) throws {
    func given(_ name: ScenarioRefusal.Reglage, _ usual: Int) -> Int {
      name == reglage ? value : usual
    }
    let refusal = #expect(throws: ScenarioRefusal.self) {
      try ReglagesScenario(
        modele: .equite, cle: .population, rayon: given(.rayon, 10), postes: given(.postes, 10),
        plancher: given(.plancher, 75), plafond: given(.plafond, 135),
        graine: given(.graine, 1), iterations: given(.iterations, 40))
    }
    guard case .horsBornes(let named, _) = refusal else {
      Issue.record("another refusal")
      return
    }
    #expect(named == reglage)
  }

  private func forcage(_ site: SiteScenario, _ sens: Forcage.Sens) -> Forcage {
    Forcage(
      id: ID(1), objet: .lieu(site.lieu, sens), raison: "Parce qu’il le faut.",
      le: Instant(milliseconds: 0), par: ID(1), auteur: "Agent Démo")
  }
}
