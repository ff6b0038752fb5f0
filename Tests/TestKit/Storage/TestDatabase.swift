import Kernel
package import Storage
import StoragePostgres
import StorageSQLite

/// Fresh databases for the suites of stores, on each engine there is here.
package enum TestDatabase {
  /// SQLite always; PostgreSQL when `MAILLAGE_TEST_POSTGRES` holds a connection string, as
  /// `bin/with-postgres` sets it.
  package static var engines: [Engine] {
    TestServer.connection == nil ? [.sqlite] : Engine.allCases
  }

  /// An empty schema, up to date. It disappears with the last reference to it.
  package static func open(_ engine: Engine) async throws -> any Database {
    switch engine {
    case .sqlite:
      let database = try empty(sqlite: TestFolder.path())
      try await Migrations.apply(on: database, at: Instant(milliseconds: 0))
      return database
    case .postgres: return try await TestServer.shared.copy(migrated: true)
    }
  }

  /// No table at all.
  package static func empty(_ engine: Engine) async throws -> any Database {
    switch engine {
    case .sqlite: try empty(sqlite: TestFolder.path())
    case .postgres: try await TestServer.shared.copy(migrated: false)
    }
  }

  /// A database of PostgreSQL as another program opens it.
  package static func another(on database: any Database) async throws -> any Database {
    let name = try await database.read {
      try $0.first("SELECT current_database()") { try $0.text(0) }
    }
    return try await TestServer.shared.open(name ?? "")
  }

  private static func empty(sqlite path: String) throws -> any Database {
    TemporaryDatabase(try SQLiteDatabase(path: path)) { TestFolder.remove(path) }
  }
}

/// A database that cleans up after its last reference.
final class TemporaryDatabase: Database {
  private let inner: any Database
  private let clean: @Sendable () async -> Void

  init(_ inner: any Database, clean: @escaping @Sendable () async -> Void) {
    self.inner = inner
    self.clean = clean
  }

  deinit {
    Task { [inner, clean] in
      await inner.close()
      await clean()
    }
  }

  var engine: Engine { inner.engine }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value { try await inner.read(body) }

  @discardableResult func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value { try await inner.write(body) }

  func close() async { await inner.close() }
}
