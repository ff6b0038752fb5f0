import Candidatures
import Comptes
import Kernel
import Repartition
import Scenarios
import Territoires

/// Sites of Seine-Saint-Denis, and a scenario calculated on them.
struct Plateau {
  static let index = TerritoireIndex.reference

  let reglages: ReglagesScenario
  let sites: [SiteScenario]

  /// One site a commune, of a candidature each, for so many posts.
  init(
    _ communes: [String], _ modele: ModeleScenario = .equite, postes: Int, capacite: Int = 2,
    acquis: Int = 0, rayon: Int = 5
  ) throws {
    reglages = try ReglagesScenario(
      modele: modele, cle: .population, rayon: rayon, postes: postes, plancher: 0, plafond: 1_000,
      iterations: 80)
    sites = communes.enumerated().map { rank, commune in
      SiteScenario(
        numero: rank + 1, candidature: ID(Int64(93_001 + rank)),
        structure: "Structure fictive \(rank + 1)", commune: commune, estPrive: false,
        cout: 50_000, completeLe: Jour(number: 18_690), capacite: capacite, acquis: acquis)
    }
  }

  var terrain: Terrain {
    Terrain(Self.index, departements: ["93"], cle: reglages.cle, parParties: true)
  }

  func calcul(_ forcages: [Forcage] = []) -> CalculScenario {
    CalculScenario(reglages, terrain, sites, forcages)
  }

  /// With the result of a calculation as its only version.
  func scenario() async throws -> Scenario {
    try Scenario(
      id: ID(1), titre: "Scénario fictif", departement: "93", reglages: reglages,
      creeLe: Instant(milliseconds: 0), creePar: ID(1),
      versions: [Self.version(1, await calcul()())])
  }

  static func version(
    _ numero: Int, _ resultat: CalculScenario.Resultat, _ cause: VersionScenario.Cause = .creation
  ) -> VersionScenario {
    VersionScenario(
      numero: numero, le: Instant(milliseconds: 0), par: ID(1), cause: cause,
      sites: resultat.sites, valeur: resultat.calcul.valeur, borne: resultat.calcul.borne,
      estProuve: false, empreinte: resultat.empreinte, donnees: resultat.donnees, ecartes: 0,
      couloirs: [])
  }

  static func forcage(
    _ objet: Forcage.Objet, id: Int64 = 7, raison: String = "Parce qu’il le faut.",
    source: String = "Mairie, 2021"
  ) -> Forcage {
    Forcage(
      id: ID(id), objet: objet, raison: raison, source: source, le: Instant(milliseconds: 0),
      par: ID(1), auteur: "Agent Démo")
  }
}
