import Empreinte
import Kernel
import Storage
import TestKit
import Testing

@Suite("L’horloge de la démonstration en base")
struct HorlogeDemonstrationTests {
  private static let depart = Instant(milliseconds: 1_615_449_600_000)

  @Test(
    "Recommencer oublie les comptes et leur journal, et garde le pays et ses attributions",
    arguments: TestDatabase.engines)
  func clear(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    let store = SQLDemonstrationStore(database)
    try await store.install(departure: Self.depart, at: Self.depart)
    try await store.played("comptes", at: Self.depart, refus: nil)
    for sujet in ["essai", "structure"] {
      try await database.write { tx in
        try tx.execute(
          """
          INSERT INTO journal (moment, auteur_qualite, genre, sujet_type, sujet_id, faits,
            empreinte_personnel)
          VALUES (1, 'systeme', 'essai', $1, 1, '', $2)
          """, [.text(sujet), .bytes([])])
      }
    }
    let before = try await Self.count("SELECT count(*) FROM region", database)
    try await store.clear()
    let kept: SQL = "SELECT count(*) FROM journal WHERE sujet_type = 'structure'"
    #expect(try await Self.count("SELECT count(*) FROM journal", database) == 1)
    #expect(try await Self.count(kept, database) == 1)
    #expect(try await store.scenes().isEmpty)
    #expect(try await store.time() == nil)
    #expect(try await Self.count("SELECT count(*) FROM region", database) == before)
  }

  @Test("Une base réelle ne s’oublie pas", arguments: TestDatabase.engines)
  func realData(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    let store = SQLDemonstrationStore(database)
    await #expect(throws: NotADemonstration.self) { try await store.clear() }
  }

  @Test("L’horloge avance et se souvient", arguments: TestDatabase.engines)
  func move(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    let store = SQLDemonstrationStore(database)
    try await store.install(departure: Self.depart, at: Self.depart)
    let later = Self.depart.adding(seconds: 86_400)
    try await store.move(from: Self.depart, to: later)
    #expect(try await store.time() == later)
    try await store.move(from: later, to: Self.depart)
    #expect(try await store.time() == later)
  }

  @Test("Une scène se joue une fois, même refusée", arguments: TestDatabase.engines)
  func scenes(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    let store = SQLDemonstrationStore(database)
    try await store.played("avis", at: Self.depart, refus: "candidature.conflit")
    try await store.played("avis", at: Self.depart, refus: nil)
    #expect(try await store.scenes() == ["avis"])
    let refused = try await store.refusedScenes()
    #expect(refused.map(\.nom) == ["avis"] && refused.map(\.refus) == ["candidature.conflit"])
  }

  private static func count(_ sql: SQL, _ database: any Database) async throws -> Int {
    try await database.read { tx in try tx.first(sql) { try $0.int(0) } ?? 0 }
  }
}
