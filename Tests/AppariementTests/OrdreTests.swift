import Appariement
import Candidats
import Kernel
import MisesEnRelation
import Programme
import Territoires
import Testing

@Suite("Ranger des vœux et des personnes")
struct OrdreTests {
  private static func voeux(_ offres: [Int64]) -> VoeuxCandidat {
    VoeuxCandidat(candidat: ID(1), version: 1, offres: offres.map { ID($0) })
  }

  @Test(
    "un pas à la fois, et aux bouts rien ne bouge",
    arguments: [
      (PasOrdre.monter, 2, [2, 1, 3]), (.monter, 1, [1, 2, 3]), (.descendre, 2, [1, 3, 2]),
      (.descendre, 3, [1, 2, 3]), (.retirer, 2, [1, 3]), (.ajouter, 2, [1, 2, 3]),
      (.ajouter, 4, [1, 2, 3, 4]), (.monter, 9, [1, 2, 3]), (.retirer, 9, [1, 2, 3]),
    ] as [(PasOrdre, Int64, [Int64])])
  func steps(pas: PasOrdre, offre: Int64, after: [Int64]) throws {
    let before = Self.voeux([1, 2, 3])
    let changed = try before.ordered(
      pas, Foire.offre(offre), Foire.candidat(1), at: Foire.at, regles: Foire.regles().appariement,
      index: .reference)
    #expect(changed.value.offres == after.map { ID($0) })
    #expect(changed.events.isEmpty == (after == [1, 2, 3]))
    #expect(changed.value.version == (changed.events.isEmpty ? 1 : 2))
  }

  @Test("dix vœux, pas onze", arguments: [9, 10])
  func most(count: Int64) throws {
    let before = Self.voeux(Array(1...count))
    let add = {
      try before.ordered(
        .ajouter, Foire.offre(99), Foire.candidat(1), at: Foire.at,
        regles: Foire.regles().appariement, index: .reference)
    }
    if count < 10 {
      #expect(try add().value.offres.count == 10)
    } else {
      #expect(throws: AppariementRefusal.tropDeVoeux(maximum: 10)) { try add() }
    }
  }

  @Test("un vœu impossible est refusé avec sa cause ; un ancien peut toujours être rangé")
  func impossible() throws {
    let late = Foire.offre(5, debut: Jour(2021, 3, 9))
    let before = Self.voeux([1, 5])
    #expect(throws: AppariementRefusal.voeuImpossible(.disponibleTropTard)) {
      try Self.voeux([]).ordered(
        .ajouter, late, Foire.candidat(1), at: Foire.at, regles: Foire.regles().appariement,
        index: .reference)
    }
    let up = try before.ordered(
      .monter, late, Foire.candidat(1), at: Foire.at, regles: Foire.regles().appariement,
      index: .reference)
    #expect(up.value.offres == [ID(5), ID(1)])
  }

  @Test("une structure ne range que des personnes qui souhaitent son poste")
  func ranking() throws {
    let none = ClassementOffre(offre: ID(1))
    #expect(throws: AppariementRefusal.sansVoeu) {
      try none.ordered(.ajouter, ID(2), Foire.offre(1), demandes: [ID(3)], at: Foire.at)
    }
    let one = try none.ordered(.ajouter, ID(3), Foire.offre(1), demandes: [ID(3)], at: Foire.at)
    #expect(one.value.candidats == [ID(3)])
    #expect(one.events.map(\.kind) == ["classement.declare"])
  }
}
