import Storage
import TestKit
import Testing

@Suite("What was acknowledged is there, what was not is not") struct StormTests {
  private struct Broken: Error {}
  private typealias Spoil = @Sendable (any Transaction, Int) throws -> Void

  private static func database(_ engine: Engine) async throws -> any Database {
    let database = try await TestDatabase.empty(engine)
    try await database.write { tx in
      try tx.execute("CREATE TABLE item (id CLE, name TEXTE NOT NULL UNIQUE)")
      try tx.execute(
        """
        CREATE TABLE child (id CLE,
          item ENTIER NOT NULL REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED)
        """)
    }
    return database
  }

  private static func count(_ database: any Database) async throws -> Int? {
    try await database.read { try $0.first("SELECT count(*) FROM item") { try $0.int(0) } }
  }

  /// How many of 64 concurrent writes came back well, when one in seven is spoilt.
  private static func storm(_ database: any Database, _ spoil: @escaping Spoil) async -> Int {
    await withTaskGroup(of: Bool.self) { group in
      for n in 0..<64 {
        group.addTask {
          do {
            try await database.write { tx in
              try tx.execute(
                "INSERT INTO item (id, name) VALUES ($1, $2)", .int(n), .text("n\(n)"))
              if n % 7 == 0 { try spoil(tx, n) }
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
  }

  @Test("a failing closure does not hurt the others", arguments: TestDatabase.engines)
  func failingClosure(engine: Engine) async throws {
    let database = try await Self.database(engine)
    #expect(await Self.storm(database) { _, _ in throw Broken() } == 54)
    #expect(try await Self.count(database) == 54)
  }

  @Test("a violated constraint does not hurt the others", arguments: TestDatabase.engines)
  func constraint(engine: Engine) async throws {
    let database = try await Self.database(engine)
    let well = await Self.storm(database) { tx, n in
      try tx.execute(
        "INSERT INTO item (id, name) VALUES ($1, $2)", .int(1_000 + n), .text("n\(n)"))
    }
    #expect(well == 54)
    #expect(try await Self.count(database) == 54)
  }

  @Test("a constraint that fails at COMMIT fails its own job only", arguments: TestDatabase.engines)
  func deferred(engine: Engine) async throws {
    let database = try await Self.database(engine)
    let well = await Self.storm(database) { tx, n in
      try tx.execute("INSERT INTO child (id, item) VALUES ($1, 99999)", .int(n))
    }
    #expect(well == 54)
    #expect(try await Self.count(database) == 54)
  }

  @Test("a job that rolls SQLite's transaction back loses itself only")
  func rolledBack() async throws {
    let database = try await Self.database(.sqlite)
    let well = await Self.storm(database) { tx, n in
      try tx.execute(
        "INSERT OR ROLLBACK INTO item (id, name) VALUES ($1, $2)", .int(1_000 + n), .text("n\(n)"))
    }
    #expect(well == 54)
    #expect(try await Self.count(database) == 54)
  }

  @Test("a reader cannot write", arguments: TestDatabase.engines)
  func readersAreReadOnly(engine: Engine) async throws {
    let database = try await Self.database(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.read { try $0.execute("INSERT INTO item (id, name) VALUES (1, 'x')") }
    }
    #expect(try await Self.count(database) == 0)
  }

  @Test("an error caught inside a closure still undoes the whole", arguments: TestDatabase.engines)
  func caught(engine: Engine) async throws {
    let database = try await Self.database(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.write { tx in
        try tx.execute("INSERT INTO item (id, name) VALUES (1, 'a')")
        _ = try? tx.execute("INSERT INTO item (id, name) VALUES (1, 'b')")
      }
    }
    await #expect(throws: DatabaseFault.self) {
      try await database.write { tx in
        _ = try? tx.execute("INSERT INTO item (id) VALUES (1)")
        try tx.execute("INSERT INTO item (id, name) VALUES (2, 'c')")
      }
    }
    #expect(try await Self.count(database) == 0)
    try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (3, 'd')") }
    #expect(try await Self.count(database) == 1)
  }

  @Test("a text of two statements is refused, not half done", arguments: TestDatabase.engines)
  func twoStatements(engine: Engine) async throws {
    let database = try await Self.database(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.write { tx in
        try tx.execute(
          "INSERT INTO item (id, name) VALUES (1, 'a'); INSERT INTO item (id, name) VALUES (2, 'b')"
        )
      }
    }
    #expect(try await Self.count(database) == 0)
  }
}
