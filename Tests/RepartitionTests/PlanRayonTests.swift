import Repartition
import Territoires
import Testing

@Suite("Couvrir un territoire")
struct PlanRayonTests {
  let index = TerritoireIndex.reference

  @Test(
    "En Seine-Saint-Denis, deux lieux couvrent tout à 10 km, quatre à 5 km : le rayon n’y décide de rien"
  )
  func saturates() async throws {
    for (postes, rayon) in [(2, 10.0), (4, 5.0)] {
      let plan = try await PlanRayon(index, departement: "93", postes: postes, rayon: rayon)
      #expect(plan.couverts == 1_681_725)
      #expect(plan.mieuxPossible == 0)
      #expect(plan.suivant == nil && plan.eloignees.isEmpty)
      let fewer = try await PlanRayon(index, departement: "93", postes: postes - 1, rayon: rayon)
      #expect(fewer.couverts < fewer.total)
      #expect(fewer.mieuxPossible == 0)
      #expect((fewer.suivant?.apport ?? 0) > 0)
    }
  }

  @Test("Chaque lieu dit ce qu’il couvre seul, ce qu’il partage et ce que son retrait coûte")
  func explained() async throws {
    let plan = try await PlanRayon(
      index, departement: "93", postes: 4, rayon: 4, epingles: ["93073"])
    #expect(plan.lieux.contains { $0.commune.code == "93073" && $0.estEpingle && $0.perte == nil })
    #expect(plan.lieux.allSatisfy { ($0.perte ?? 0) >= 0 && ($0.perte ?? 0) <= $0.apport })
    #expect(plan.lieux.allSatisfy { ($0.partages > 0) == !$0.doublons.isEmpty })
    let free = try await PlanRayon(index, departement: "93", postes: 4, rayon: 4)
    #expect(free.couverts >= plan.couverts)
  }

  @Test("Plus d’épingles que de postes : refusé ; sans commune : vide")
  func refused() async throws {
    await #expect(throws: RefusCalcul.self) {
      try await PlanRayon(
        index, departement: "93", postes: 1, rayon: 5, epingles: ["93001", "93005"])
    }
    let empty = try await PlanRayon(index, departement: "75", postes: 3, rayon: 5)
    #expect(empty.lieux.isEmpty && empty.total == 0)
  }
}
