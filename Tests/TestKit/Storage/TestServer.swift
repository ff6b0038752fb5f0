import Foundation
import Kernel
import Storage
import StoragePostgres

/// The PostgreSQL of the tests: one migrated database is the template of all the others.
actor TestServer {
  static let shared = TestServer()
  static var connection: String? {
    ProcessInfo.processInfo.environment["MAILLAGE_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private var template: Task<String, any Error>?
  private var turn: Task<Void, Never>?

  /// A copy for one test, dropped with its last reference.
  func copy(migrated: Bool) async throws -> any Database {
    guard let connection = Self.connection else { throw ServerAbsent() }
    let source = migrated ? try await migratedName(connection) : "template0"
    let name = try await create(from: source, connection)
    return TemporaryDatabase(try open(name)) {
      try? PostgresDatabase.administer(connection, "DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }
  }

  func open(_ name: String) throws -> any Database {
    guard let connection = Self.connection else { throw ServerAbsent() }
    return try PostgresDatabase(
      PostgresSettings(
        connection: connection + " dbname=" + name, connections: 4, acquireTimeout: 60_000))
  }

  private func migratedName(_ connection: String) async throws -> String {
    if let template { return try await template.value }
    let task = Task {
      let name = try await create(from: "template0", connection)
      let database = try PostgresDatabase(
        PostgresSettings(connection: connection + " dbname=" + name, connections: 2))
      try await Migrations.apply(on: database, at: Instant(milliseconds: 0))
      await database.close()
      return name
    }
    template = task
    return try await task.value
  }

  private func create(from source: String, _ connection: String) async throws -> String {
    let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    try PostgresDatabase.administer(
      connection,
      "CREATE DATABASE \(name) TEMPLATE \(source) ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    return name
  }

  private struct ServerAbsent: Error {}
}
