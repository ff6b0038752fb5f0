import Storage
import TestKit
import Testing

@Suite(
  "A read of PostgreSQL begins with its first statement and does not wait for its end",
  .enabled(if: TestDatabase.engines.contains(.postgres)))
struct PostgresReadingTests {
  private static func half(_ divisor: Int, _ tx: any Transaction) throws -> Int? {
    try tx.first("SELECT 10 / CAST($1 AS ENTIER)", [.int(divisor)]) { try $0.int(0) }
  }

  @Test("a first statement that fails leaves the connection fit, prepared or not")
  func failure() async throws {
    let database = try await TestDatabase.empty(.postgres)
    for _ in 1...20 {
      let fault = await #expect(throws: DatabaseFault.self) {
        try await database.read { try Self.half(0, $0) }
      }
      #expect(fault?.code == "22012")
      #expect(try await database.read { try Self.half(2, $0) } == 5)
    }
  }

  @Test("a failure that the closure hides is a fault all the same")
  func hidden() async throws {
    let database = try await TestDatabase.empty(.postgres)
    for _ in 1...10 {
      #expect(try await database.read { try Self.half(5, $0) } == 2)
      let fault = await #expect(throws: DatabaseFault.self) {
        try await database.read { tx in _ = try? Self.half(0, tx) }
      }
      #expect(fault?.code == "transaction.failed")
    }
  }

  @Test("a read that asks nothing, then one that is let go, then a write, on the same connections")
  func silent() async throws {
    let database = try await TestDatabase.empty(.postgres)
    try await database.write { try $0.execute("CREATE TABLE item (id CLE)") }
    struct Leaving: Error {}
    for n in 1...10 {
      #expect(try await database.read { _ in n } == n)
      await #expect(throws: Leaving.self) {
        try await database.read { tx in
          _ = try Self.half(5, tx)
          throw Leaving()
        }
      }
      try await database.write { try $0.execute("INSERT INTO item (id) VALUES ($1)", .int(n)) }
      let count = try await database.read { tx in
        try tx.first("SELECT COUNT(*) FROM item") { try $0.int(0) }
      }
      #expect(count == n)
    }
  }

  @Test("what one reads twice is the same, whatever is written meanwhile")
  func snapshot() async throws {
    let database = try await TestDatabase.empty(.postgres)
    try await database.write { try $0.execute("CREATE TABLE item (id CLE)") }
    for n in 1...6 {
      let counts = try await database.read { tx in
        let read = { try tx.first("SELECT COUNT(*) FROM item") { try $0.int(0) } }
        let before = try read()
        let gate = Meeting(of: 2)
        Task {
          try await database.write { try $0.execute("INSERT INTO item (id) VALUES ($1)", .int(n)) }
          gate.arrive()
        }
        gate.arrive()
        return (before, try read())
      }
      #expect(counts.0 == n - 1 && counts.1 == n - 1)
    }
  }

  @Test("an import tells the planner how many rows there are")
  func statistics() async throws {
    let database = try await TestDatabase.empty(.postgres)
    try await database.write { tx in
      try tx.execute("CREATE TABLE item (id CLE)")
      try tx.load("item", columns: ["id"], (1...5_000).map { [.int($0)] })
    }
    var known: Int?
    for _ in 1...200 where known != 5_000 {
      try await Task.sleep(for: .milliseconds(50))
      known = try await database.read { tx in
        try tx.first("SELECT CAST(reltuples AS ENTIER) FROM pg_class WHERE relname = 'item'") {
          try $0.int(0)
        }
      }
    }
    #expect(known == 5_000)
  }
}
