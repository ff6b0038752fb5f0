import Kernel
import Repartition
import Scenarios
import Territoires
import Testing

@Suite("Scénarios : besoin propre et lieux existants")
struct FichiersTests {
  private func besoin(_ text: String) -> LectureBesoin {
    LectureBesoin(Array(text.utf8), departement: "93", index: Plateau.index)
  }

  private func existants(_ text: String) -> LectureExistants {
    LectureExistants(Array(text.utf8), departement: "93", index: Plateau.index)
  }

  @Test("Un fichier se lit par code ou par nom, avec la virgule et les espaces des tableurs")
  func read() {
    let lecture = besoin("commune;valeur\n93066;1 234,5\nVillemomble;3\n93014;0\n")
    #expect(lecture.fautes.isEmpty)
    #expect(lecture.valeurs == ["93066": 1_234.5, "93077": 3, "93014": 0])
  }

  @Test("Les besoins de communes réunies s’ajoutent") func merged() {
    let lecture = besoin("commune;valeur\n93066;2\n93059;3\n")
    #expect(lecture.fautes.isEmpty && lecture.valeurs == ["93066": 5])
  }

  @Test(
    "Chaque ligne fausse est dite, avec son numéro",
    arguments: [
      ("", nil, FauteFichier.Motif.vide), ("commune;nombre\n93066;1\n", 1, .colonne("valeur")),
      ("commune;valeur\n", nil, .aucunBesoin), ("commune;valeur\n93066;0\n", nil, .aucunBesoin),
      ("commune;valeur\n93066\n", 2, .illisible),
      ("commune;valeur\n93066;1\nPerdue;1\n", 3, .communeInconnue("Perdue")),
      ("commune;valeur\n50502;1\n", 2, .horsDepartement("50502")),
      ("commune;valeur\n93066;\n", 2, .valeur("")),
      ("commune;valeur\n93066;-1\n", 2, .valeur("-1")),
      ("commune;valeur\n93066;1e3\n", 2, .valeur("1e3")),
      ("commune;valeur\n93066;nan\n", 2, .valeur("nan")),
      ("commune;valeur\n93066;0,0000009\n", 2, .valeur("0,0000009")),
      ("commune;valeur\n93066;1\nSaint-Denis;1\n", 3, .doublon("Saint-Denis")),
    ] as [(String, Int?, FauteFichier.Motif)])
  func wrong(_ text: String, _ ligne: Int?, _ motif: FauteFichier.Motif) {
    #expect(besoin(text).fautes == [FauteFichier(ligne: ligne, motif)])
  }

  @Test("Le plus petit besoin se compte") func least() throws {
    let lecture = besoin("commune;valeur\n93066;0,000001\n")
    let terrain = try Terrain(
      Plateau.index, departements: ["93"], cle: .population, parParties: true,
      besoin: BesoinPropre(
        nom: "Essai", source: "Essai", le: Jour(number: 0), valeurs: lecture.valeurs))
    #expect(lecture.fautes.isEmpty && terrain.poids.contains { $0 > 0 })
  }

  @Test("Toutes les fautes sont dites d’un coup") func all() {
    let lecture = besoin("commune;valeur\nPerdue;1\n93066;x\n93014;2\n")
    #expect(lecture.fautes.map(\.ligne) == [2, 3])
  }

  @Test(
    "Un lieu existant a une commune, un nom, une nature",
    arguments: [
      ("commune;nom;nature\n93066;;EPN\n", FauteFichier.Motif.nomVide),
      ("commune;nom;nature\n93066;Espace fictif;gare\n", .nature("gare")),
      ("commune;nom;nature\nPerdue;Espace fictif;EPN\n", .communeInconnue("Perdue")),
    ])
  func wrongPlace(_ text: String, _ motif: FauteFichier.Motif) {
    #expect(existants(text).fautes == [FauteFichier(ligne: 2, motif)])
  }

  @Test("Les lieux existants se lisent, France services et EPN") func places() {
    let lecture = existants(
      "commune;nom;nature\n93066;Maison fictive;France Services\nStains;Espace fictif;epn\n93014;Autre;\n"
    )
    #expect(lecture.fautes.isEmpty)
    #expect(lecture.lieux.map(\.nature) == [.franceServices, .epn, .autre])
    #expect(lecture.lieux.map(\.commune) == ["93066", "93072", "93014"])
  }

  @Test("Un besoin propre déplace les postes et l’empreinte, sans changer la somme du besoin")
  func weighed() async throws {
    let plateau = try Plateau(["93066", "93047"], .couverture, postes: 1, capacite: 1, rayon: 1)
    let besoin = try BesoinPropre(
      nom: "Enquête fictive", source: "Mairies, 2021", le: Jour(number: 18_000),
      valeurs: ["93047": 0.75, "93066": 0.25])
    let terrain = Terrain(
      Plateau.index, departements: ["93"], cle: .population, parParties: true, besoin: besoin)
    #expect(
      abs(terrain.poids.reduce(0, +) - plateau.terrain.poids.reduce(0, +))
        <= terrain.communes.count)
    #expect(terrain.besoin("93014") == 0)
    let free = try await plateau.calcul()()
    let own = try await CalculScenario(plateau.reglages, terrain, plateau.sites, [])()
    #expect(free.sites.map(\.postes) == [1, 0] && own.sites.map(\.postes) == [0, 1])
    #expect(own.donnees != free.donnees)
  }

  @Test(
    "Là où l’on aide déjà, un poste vaut moins ; ce qu’il double est dit",
    arguments: [
      ModeleScenario.couverture, .equite,
    ])
  func helped(_ modele: ModeleScenario) async throws {
    let plateau = try Plateau(["93066", "93047"], modele, postes: 1, capacite: 1, rayon: 2)
    let existant = LieuExistant(
      nom: "Maison fictive", commune: "93066", nature: .franceServices)
    let terrain = Terrain(
      Plateau.index, departements: ["93"], cle: .population, parParties: true,
      existants: [existant])
    let calcul = CalculScenario(plateau.reglages, terrain, plateau.sites, [])
    let free = try await plateau.calcul()()
    let helped = try await calcul()
    func gain(_ result: CalculScenario.Resultat) -> Int { result.sites[0].gain }
    #expect(gain(helped) < gain(free))
    #expect(helped.donnees != free.donnees)
    let after = CalculScenario(plateau.reglages, terrain, helped.sites, [])
    #expect(try after.explique(1).existants == [existant])
    #expect(try after.explique(2).existants.isEmpty)
  }

  @Test("Un nom ou une source trop courts sont refusés") func named() {
    #expect(throws: ScenarioRefusal.nomDuBesoin(BesoinPropre.noms)) {
      try BesoinPropre(nom: "Ab", source: "Mairies", le: Jour(number: 1), valeurs: [:])
    }
    #expect(throws: ScenarioRefusal.sourceLongueur(BesoinPropre.sources)) {
      try BesoinPropre(nom: "Abc", source: "", le: Jour(number: 1), valeurs: [:])
    }
  }
}
