import Repartition
import Territoires
import Testing

@Suite("Les lieux d’un poste itinérant")
struct TourneeTests {
  private let index = TerritoireIndex.reference

  @Test(
    "Ils sont loin des postes fixes, à portée de la base, et couvrent plus qu’aucun autre choix")
  func manche() async throws {
    let fixes = ["50129", "50502", "50147"].compactMap { index.commune($0) }
    let base = try #require(fixes.dropFirst().first)
    let tour = try await Tournee(
      index, departement: "50", base: base, fixes: fixes, lieux: 4, rayon: 10, portee: 40)
    #expect(tour.lieux.count == 4)
    #expect(tour.mieuxPossible == 0)
    #expect(tour.apres > tour.avant)
    let near = index.habitantsProches(
      of: fixes + tour.lieux, in: .departement("50"), within: 10)
    #expect(near.proches == tour.apres)
    for lieu in tour.lieux {
      let place = try #require(lieu.position)
      #expect(fixes.compactMap(\.position).allSatisfy { place.kilometres(to: $0) > 10 })
      #expect(base.position.map { place.kilometres(to: $0) <= 40 } == true)
    }
  }

  @Test("Sans lieu demandé, ou sans commune à portée, la tournée est vide")
  func empty() async throws {
    let fixes = ["50502"].compactMap { index.commune($0) }
    let base = try #require(fixes.first)
    for (lieux, portee) in [(0, 40.0), (3, 5.0)] {
      let tour = try await Tournee(
        index, departement: "50", base: base, fixes: fixes, lieux: lieux, rayon: 10, portee: portee)
      #expect(tour.lieux.isEmpty)
      #expect(tour.apres == tour.avant)
    }
  }
}
