import Repartition
import Territoires
import Testing

@Suite("Scénario d’un territoire")
struct PartageTests {
  let index = TerritoireIndex.reference
  private let actuels: [CodeTerritoire: Int] = [
    .ept("200057867"): 27, .ept("200058097"): 17, .ept("200057875"): 26, .ept("200058790"): 10,
  ]

  private func partage(_ change: (inout DemandePartage) -> Void = { _ in }) -> Partage {
    var demande = DemandePartage(
      departement: "93", postes: 80, cle: .pauvrete, epingles: ["93014", "93047"],
      actuels: actuels)
    change(&demande)
    return Partage(demande, index, .insee2019)
  }

  @Test("Le 3 mars : sept postes changent de territoire, Clichy et Montfermeil en ont")
  func thirdOfMarch() {
    let partage = partage()
    let bySiren = Dictionary(
      uniqueKeysWithValues: partage.parts.map { ($0.part.territoire, $0.part.postes) })
    #expect(
      bySiren == [
        .ept("200057867"): 24, .ept("200058097"): 18, .ept("200057875"): 22,
        .ept("200058790"): 16,
      ])
    #expect(partage.deplaces == 7)
    #expect(partage.communes.reduce(0) { $0 + $1.postes } == 80)
    let pinned = partage.communes.filter(\.estEpinglee)
    #expect(pinned.count == 2 && pinned.allSatisfy { $0.postes >= 1 })
  }

  @Test("Une commune sans poste dit combien il en faudrait de plus, et les reçoit alors")
  func whyNot() throws {
    let without = partage { $0.epingles = [] }.communes.filter {
      $0.postes == 0 && $0.rangSuivant > 0
    }
    let ligne = try #require(without.min { $0.rangSuivant < $1.rangSuivant })
    let more = partage {
      $0.epingles = []
      $0.postes = 80 + 8 * ligne.rangSuivant
    }
    #expect(more.communes.first { $0.commune.code == ligne.commune.code }?.postes ?? 0 >= 1)
  }

  @Test(
    "Un plafond par commune tient, sauf à laisser des postes sans commune", arguments: [1, 2, 5])
  func ceiling(limit: Int) {
    let partage = partage { $0.plafond = limit }
    #expect(partage.communes.allSatisfy { $0.postes <= limit })
  }

  @Test("Plus d’épingles que de postes : le plus grand besoin d’abord")
  func tooManyPins() {
    let partage = partage {
      $0.postes = 4
      $0.epingles = Set(index.communes(in: .departement("93")).map(\.code))
    }
    #expect(partage.communes.reduce(0) { $0 + $1.postes } == 4)
  }

  @Test("Sans commune connue, le scénario est vide")
  func unknown() {
    let partage = Partage(
      DemandePartage(departement: "75", postes: 10, cle: .population), index, .insee2019)
    #expect(partage.parts.isEmpty && partage.communes.isEmpty && partage.deplaces == nil)
  }

  @Test("La leçon du siège se calcule sans import")
  func lecon() {
    let lecon = LeconDuSiege(index)
    #expect(lecon.mesures.map(\.proches.proches) == [47_441, 280_385, 438_891])
    #expect(lecon.mesures.map(\.lieux.count) == [1, 9, 19])
  }
}
