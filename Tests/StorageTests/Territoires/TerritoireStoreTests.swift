import Empreinte
import Kernel
import Storage
import Territoires
import TestKit
import Testing

private let geste = Geste(at: Instant(milliseconds: 1_000), by: .systeme, salt: [])

private func store(_ engine: Engine) async throws -> (SQLTerritoireStore, any Database) {
  let database = try await TestDatabase.open(engine)
  return (SQLTerritoireStore(database, Records(digests: CryptoDigests())), database)
}

@Suite("Territories in the database")
struct TerritoireStoreTests {
  @Test("A new database holds the reference tables", arguments: TestDatabase.engines)
  func reference(engine: Engine) async throws {
    let (store, _) = try await store(engine)
    let stored = try await store.referentiel()
    let reference = Referentiel.reference
    #expect(stored.version == 0)
    #expect(stored.regions == reference.regions)
    #expect(stored.departements == reference.departements)
    #expect(Set(stored.intercommunalites) == Set(reference.intercommunalites))
    #expect(stored.communes == reference.communes.sorted { $0.code < $1.code })
    #expect(stored.anciennes == reference.anciennes)
  }

  @Test("What an import changes is stored, with its entry", arguments: TestDatabase.engines)
  func apply(engine: Engine) async throws {
    let (store, database) = try await store(engine)
    var changes = TerritoireChanges()
    var bobigny = try #require(Referentiel.reference.communes.first { $0.code == "93008" })
    bobigny.population += 1
    bobigny.position = nil
    bobigny.fragilite = nil
    changes.communes = [
      bobigny, Commune(code: "75056", nom: "Paris", departement: "75", population: 2_113_705),
    ]
    changes.communesGone = [CommuneAncienne(code: "93013", nom: "Le Bourget", commune: "93008")]
    changes.anciennes = changes.communesGone
    changes.arrondissements = [
      ArrondissementMunicipal(code: "75101", nom: "Paris 1er", commune: "75056", population: 1)
    ]
    changes.contours = [Contour(couche: .regions, code: "11", chemin: "M0 0l1 0 0 1z")]
    let event = JournalEvent("territoires.importes", on: JournalEvent.Subject("territoires", 1))
    try await store.apply(Changed(changes, events: [event]), after: 0, by: geste)

    let stored = try await store.referentiel()
    #expect(stored.version == 1)
    #expect(stored.communes.contains(bobigny))
    #expect(!stored.communes.contains { $0.code == "93013" })
    #expect(stored.arrondissements == changes.arrondissements)
    #expect(stored.anciennes.count == 2)
    #expect(try await store.contours(.regions) == changes.contours)
    #expect(try await store.contours(.departements) == [])
    let entries = try await database.read { tx in
      try tx.all("SELECT genre FROM journal") { try $0.text(0) }
    }
    #expect(entries == ["territoires.importes"])
  }

  @Test("Of two imports at once the second is refused", arguments: TestDatabase.engines)
  func concurrent(engine: Engine) async throws {
    let (store, _) = try await store(engine)
    var changes = TerritoireChanges()
    changes.contours = [Contour(couche: .regions, code: "11", chemin: "M0 0l1 0 0 1z")]
    let changed = Changed(changes, events: [])
    try await store.apply(changed, after: 0, by: geste)
    await #expect(throws: TerritoireRefusal.importConcurrent) {
      try await store.apply(changed, after: 0, by: geste)
    }
  }

  @Test(
    "The official files are read whole, and a second time changes nothing",
    .enabled(if: RealData.isHere, "../shared/data is absent"), arguments: TestDatabase.engines)
  func realFiles(engine: Engine) async throws {
    let (store, _) = try await store(engine)
    let files = try RealData.files("territoires", "besoins")
    let report = try await ImportTerritoires(store)(files, dryRun: false, by: geste)
    #expect(report.communes == 34_969)
    #expect(report.population == 68_619_221)
    #expect(report.departements == 101)
    #expect(report.regions == 18)
    let refused = report.fichiers.flatMap(\.refusees).map(\.motif)
    #expect(refused == [])

    let again = try await ImportTerritoires(store)(files, dryRun: false, by: geste)
    #expect(again.changes.isEmpty)
    #expect(try await store.version() == 1)

    let index = TerritoireIndex(try await store.referentiel())
    for (code, today) in RealTerritories.codes {
      #expect(index.resolve(code)?.commune.code == today, "\(code)")
    }
    for (typed, code) in RealTerritories.searches {
      #expect(index.search(typed).first?.code == code, "\(typed)")
    }
    #expect(
      Set(index.search("saint denis").prefix(4).map(\.code)) == [
        "93066", "97411", "11339", "30247",
      ])
    #expect(index.search("saint").count == 20)
    #expect(index.population(of: .pays) == 68_619_221)
    #expect(index.communes(in: .departement("50")).count == 445)
  }
}

private enum RealTerritories {
  static let codes = [
    ("93059", "93066"), ("49069", "49126"), ("12076", "12218"), ("69152", "69149"),
    ("25282", "25060"), ("75101", "75056"), ("13216", "13055"), ("69381", "69123"),
    ("93066", "93066"), ("20004", "2A004"),
  ]
  static let searches = [
    ("l'hay", "94038"), ("saint denis", "97411"), ("saint-denis 93", "93066"),
    ("saint denis réunion", "97411"), ("93059", "93066"), ("75101", "75056"), ("paris", "75056"),
    ("st etienne", "42218"), ("2a004", "2A004"), ("roses", "94038"),
  ]
}
