import Empreinte
import Kernel
import Storage
import Structures
import TestKit
import Territoires
import Testing

@Suite("La liste des structures")
struct SQLStructureStoreTests {
  private typealias F = FixtureListe

  private func fixture(_ engine: Engine) async throws -> StoreFixture {
    let fixture = try await StoreFixture(engine)
    _ = try await fixture.importer(
      F.bobigny, F.drancy, F.bourg, F.line(F.bobigny, [1: "Saint-Denis", 10: "97411"]),
      F.line(F.drancy, [2: "", 3: "", 8: "0", 10: "97801", 5: "15/07/2021"]))
    return fixture
  }

  @Test("Chaque filtre garde ce qu’il dit", arguments: TestDatabase.engines)
  func filters(engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let cases: [(FiltreStructures, Int)] = [
      (FiltreStructures(), 5),
      (FiltreStructures(territoire: .departement("93")), 3),
      (FiltreStructures(territoire: .region("11")), 3),
      (FiltreStructures(territoire: .departement("978")), 1),
      (FiltreStructures(territoire: .commune("93008")), 1),
      (FiltreStructures(territoire: .ept("200057875")), 1),
      (FiltreStructures(territoire: .epci("200054781")), 2),
      (FiltreStructures(type: .privee), 2),
      (FiltreStructures(zrr: true), 1), (FiltreStructures(qpv: true), 4),
      (FiltreStructures(franceServices: true), 1),
      (FiltreStructures(du: Jour(2021, 7, 15)), 2),
      (FiltreStructures(au: Jour(2021, 7, 15)), 4),
      (FiltreStructures(du: Jour(2021, 3, 12), au: Jour(2021, 7, 15)), 1),
      (FiltreStructures(siegeAilleurs: true), 2),
      (FiltreStructures(texte: "exemple"), 2),
      (FiltreStructures(texte: "VILLE exempl"), 2),
      (FiltreStructures(texte: "lle"), 0),
      (FiltreStructures(texte: "saint denis"), 1),
      (FiltreStructures(texte: "900 000 001 00017"), 2),
      (FiltreStructures(texte: "900000002"), 1),
      (FiltreStructures(texte: "'; DROP TABLE attribution; --"), 0),
      (
        FiltreStructures(
          territoire: .departement("93"), type: .publique, qpv: true, du: Jour(2021, 1, 1),
          au: Jour(2022, 1, 1), texte: "a b c d e f"), 0
      ),
    ]
    for (filtre, count) in cases {
      let page = try await fixture.store.page(filtre, TriStructures(), nil, limite: 100)
      #expect(page.lignes.count == count, "\(filtre)")
      #expect(page.totaux.lignes == count, "\(filtre)")
      #expect(page.totaux.postes == page.lignes.reduce(0) { $0 + $1.postes }, "\(filtre)")
    }
  }

  @Test("Avancer puis reculer montre tout, une fois, dans l’ordre", arguments: TestDatabase.engines)
  func paging(engine: Engine) async throws {
    let fixture = try await fixture(engine)
    for cle in TriStructures.Cle.allCases {
      for descendant in [false, true] {
        let tri = TriStructures(cle, descendant: descendant)
        let whole = try await fixture.store.toutes(FiltreStructures(), tri).lignes.map(\.id)
        #expect(whole.count == 5)
        var seen: [ID<Attribution>] = []
        var cursor: CurseurStructures?
        var last: CurseurStructures?
        repeat {
          let page = try await fixture.store.attributions(
            FiltreStructures(), tri, cursor, limite: 2)
          seen += page.lignes.map(\.id)
          last = page.precedente
          cursor = page.suivante
        } while cursor != nil
        #expect(seen == whole, "\(tri)")
        let back = try await fixture.store.attributions(FiltreStructures(), tri, last, limite: 2)
        #expect(back.lignes.map(\.id) == Array(whole[2...3]), "\(tri)")
        let first = try await fixture.store.page(
          FiltreStructures(), tri, back.precedente, limite: 2)
        #expect(first.lignes.count == 2)
        #expect(first.precedente == nil)
      }
    }
  }

  @Test(
    "Une page déjà lue suit l’import suivant, même d’un autre programme",
    arguments: TestDatabase.engines)
  func remembered(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    let other = SQLStructureStore(fixture.database, Records(digests: CryptoDigests()))
    func names(_ store: SQLStructureStore) async throws -> [String] {
      let page = try await store.page(FiltreStructures(), TriStructures(), nil, limite: 100)
      #expect(page.totaux.lignes == page.lignes.count)
      return page.lignes.map(\.nom)
    }
    #expect(try await names(other) == [])
    _ = try await fixture.importer(F.bobigny)
    for store in [fixture.store, other] { #expect(try await names(store) == ["VILLE EXEMPLE"]) }
    _ = try await fixture.importer(F.line(F.bobigny, [0: "VILLE CORRIGÉE"]), F.drancy)
    for store in [other, fixture.store] {
      #expect(try await names(store) == ["ASSOCIATION FICTIVE", "VILLE CORRIGÉE"])
    }
    let page = try await other.page(FiltreStructures(), TriStructures(), nil, limite: 100)
    #expect(page.liste == (try await other.liste()))
    #expect(page.liste?.date == Jour(2023, 4, 5))
  }

  @Test("Les regroupements font les mêmes totaux", arguments: TestDatabase.engines)
  func groups(engine: Engine) async throws {
    let store = try await fixture(engine).store
    let totals = try await store.totaux(FiltreStructures())
    for regroupement in RegroupementStructures.allCases {
      let groups = try await store.groupes(FiltreStructures(), par: regroupement)
      #expect(groups.values.reduce(.zero, +) == totals, "\(regroupement)")
    }
    let departements = try await store.groupes(FiltreStructures(), par: .departement)
    #expect(departements["93"]?.lignes == 3)
    #expect(departements["978"]?.postes == 1)
    let seats = try await store.groupes(FiltreStructures(), par: .departementSiege)
    #expect(seats["974"]?.lignes == 1)
  }

  @Test("Les structures d’une commune se trouvent", arguments: TestDatabase.engines)
  func communes(engine: Engine) async throws {
    let store = try await fixture(engine).store
    #expect(
      try await store.communes() == ["93008", "93029", "01053", "97411", "97801"])
    let found = try await store.structures(communes: ["93029", "93008"])
    #expect(found.map(\.nom) == ["ASSOCIATION FICTIVE", "VILLE EXEMPLE"])
    #expect(try await store.dossier(ID(9_999_999)) == nil)
    #expect(try await store.find(.ridet(Ridet("0123456"))) == nil)
  }
}
