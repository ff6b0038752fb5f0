import Repartition
import Territoires
import Testing

@Suite("Clés de besoin")
struct ClesTests {
  let index = TerritoireIndex.reference
  /// Plaine Commune, Paris Terres d'Envol, Est Ensemble, Grand Paris Grand Est.
  let territoires = ["200057867", "200058097", "200057875", "200058790"].map(CodeTerritoire.ept)

  @Test(
    "Les 80 postes de la Seine-Saint-Denis changent de territoire avec la clé",
    arguments: [
      (CleDeBesoin.population, [21, 18, 21, 20]), (.pauvrete, [24, 18, 22, 16]),
      (.fragilite, [23, 19, 21, 17]),
    ])
  func seineSaintDenis(cle: CleDeBesoin, expected: [Int]) {
    #expect(index.parts(of: 80, over: territoires, by: cle).map(\.postes) == expected)
  }

  @Test("Le besoin par poste se lit en personnes")
  func besoinParPoste() {
    let parts = index.parts(of: 80, over: territoires, by: .pauvrete)
    #expect(parts.map { $0.besoinParPoste(.insee2019) } == [3_214, 3_531, 3_408, 4_388])
    #expect(PartEnDifficulte.insee2019.habitants(1_681_725) == 285_893)
    #expect(PartEnDifficulte.insee2019.habitants(1_681_725, postes: 80) == 3_574)
    let sansPoste = index.parts(of: 0, over: territoires, by: .population)
    #expect(sansPoste.allSatisfy { $0.besoinParPoste(.insee2019) == nil })
  }

  @Test(
    "Les plus forts restes donnent tous les postes, et rien à qui ne pèse rien",
    arguments: [
      (10, [1.0, 1, 1], [4, 3, 3]), (3, [0, 0], [0, 0]), (0, [1, 2], [0, 0]), (-4, [1], [0]),
      (5, [], []), (2, [.nan, -3, 7], [0, 0, 2]), (1, [5, 5.5], [0, 1]),
      (100, [.infinity, 1], [0, 100]),
    ])
  func plusFortsRestes(postes: Int, poids: [Double], expected: [Int]) {
    #expect(Repartition.plusFortsRestes(postes, poids: poids) == expected)
  }
}
