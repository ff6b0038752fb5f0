import Foundation
import Storage
import StoragePostgres
import TestKit
import Testing

@Suite(
  "PostgreSQL connections come back and never wait for ever",
  .enabled(if: TestDatabase.engines.contains(.postgres)))
struct PostgresPoolTests {
  private static func pool(acquire: Int = 5_000, statement: Int = 30_000) throws -> PostgresDatabase
  {
    try PostgresDatabase(
      PostgresSettings(
        connection: ProcessInfo.processInfo.environment["MAILLAGE_TEST_POSTGRES"] ?? "",
        connections: 2, acquireTimeout: acquire, statementTimeout: statement))
  }

  private static func one(_ database: PostgresDatabase) async throws -> Int? {
    try await database.read { try $0.first("SELECT 1") { try $0.int(0) } }
  }

  @Test("a statement that lasts too long is cut, and the connection serves on")
  func statementTimeout() async throws {
    let database = try Self.pool(statement: 100)
    let fault = await #expect(throws: DatabaseFault.self) {
      try await database.read { try $0.each("SELECT CAST(pg_sleep(20) AS TEXT)", []) { _ in } }
    }
    #expect(fault?.code == "57014")
    #expect(try await Self.one(database) == 1)
    await database.close()
  }

  @Test("who finds no connection in time is told so")
  func acquireTimeout() async throws {
    let database = try Self.pool(acquire: 200)
    let gate = Meeting(of: 3)
    async let first: Void = database.read { _ in gate.arrive() }
    async let second: Void = database.read { _ in gate.arrive() }
    while gate.arrivals < 2 { try await Task.sleep(for: .milliseconds(5)) }
    let fault = await #expect(throws: DatabaseFault.self) { try await Self.one(database) }
    #expect(fault?.code == "pool.timeout")
    #expect(fault?.isOverload == true)
    gate.arrive()
    _ = try await (first, second)
    #expect(try await Self.one(database) == 1)
    await database.close()
  }

  @Test("a connection that was cut is opened again")
  func reconnection() async throws {
    let database = try Self.pool()
    for _ in 1...3 {
      await #expect(throws: DatabaseFault.self) {
        try await database.read { tx in
          try tx.each("SELECT pg_terminate_backend(pg_backend_pid())", []) { _ in }
        }
      }
      #expect(try await Self.one(database) == 1)
    }
    await database.close()
  }

  @Test("a server that is absent is a fault in time, not a wait")
  func absent() async throws {
    let database = try PostgresDatabase(
      PostgresSettings(connection: "host=/nowhere dbname=none", acquireTimeout: 300))
    let fault = await #expect(throws: DatabaseFault.self) { try await Self.one(database) }
    #expect(fault?.code == "08001")
    await database.close()
    let after = await #expect(throws: DatabaseFault.self) { try await Self.one(database) }
    #expect(after?.code == "database.closed")
  }

  @Test("a change of the schema under a prepared statement is survived")
  func stalePlan() async throws {
    let database = try await TestDatabase.empty(.postgres)
    try await database.write { try $0.execute("CREATE TABLE item (id CLE, n ENTIER)") }
    for _ in 1...4 { try await database.read { try $0.each("SELECT * FROM item", []) { _ in } } }
    try await database.write { try $0.execute("ALTER TABLE item ADD COLUMN t TEXTE") }
    for _ in 1...4 { try await database.read { try $0.each("SELECT * FROM item", []) { _ in } } }
  }

  @Test("a database of another encoding or collation is refused")
  func fitness() async throws {
    let server = ProcessInfo.processInfo.environment["MAILLAGE_TEST_POSTGRES"] ?? ""
    try await Self.pool().checkFitness()
    try PostgresDatabase.administer(
      server, "CREATE DATABASE unfit TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
    let unfit = try PostgresDatabase(
      PostgresSettings(connection: server + " dbname=unfit", connections: 2))
    await #expect(throws: DatabaseUnfit.encoding("SQL_ASCII")) { try await unfit.checkFitness() }
    await unfit.close()
    try PostgresDatabase.administer(server, "DROP DATABASE unfit WITH (FORCE)")
  }
}
