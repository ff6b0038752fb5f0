import Empreinte
import Kernel
import Programme
import Storage
import TestKit
import Testing

@Suite("Les règles gardées")
struct SQLReglesStoreTests {
  private let geste = Geste(at: Instant(milliseconds: 0), by: .systeme, salt: [])

  @Test("S’installent une fois et se relisent", arguments: TestDatabase.engines)
  func install(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    let store = SQLReglesStore(database, Records(digests: CryptoDigests()))
    let shipped = Regles.conseillersNumeriques
    #expect(try await store.install(shipped, by: geste) == shipped.toutes.count)
    #expect(try await store.install(shipped, by: geste) == 0)
    let read = try await store.regles(shipped.programme)
    #expect(Set(read.toutes) == Set(shipped.toutes))
    #expect(try await store.regles("autre").toutes.isEmpty)
    let entries = try await database.read { tx in
      try tx.first("SELECT count(*) FROM journal") { try $0.int(0) }
    }
    #expect(entries == 1)
  }
}
