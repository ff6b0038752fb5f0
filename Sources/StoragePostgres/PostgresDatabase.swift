package import Storage

/// A PostgreSQL database. Each connection has its own thread, on which the synchronous closures run;
/// the writes that wait share a transaction, as on SQLite.
package final class PostgresDatabase: Database {
  private let pool: ConnectionPool

  /// Connections open as requests come; `check()` says whether the database is fit.
  package init(_ settings: PostgresSettings) throws {
    pool = try ConnectionPool(settings)
  }

  deinit { pool.stop() }

  package var engine: Engine { .postgres }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.submit { connection in
        continuation.resume(with: Swift.Result { try Attempt.read(on: connection.get(), body) })
      }
    }
  }

  @discardableResult package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { pool.submit(Write(body, $0)) }
  }

  package func close() async {
    pool.stop()
    await pool.waitUntilDone()
  }
}

extension PostgresDatabase {
  /// Runs one statement outside any transaction on a connection of its own, as CREATE DATABASE
  /// wants. It blocks: for the tests and the command line, never with outside text.
  package static func administer(_ connection: String, _ statement: String) throws {
    try Connection(PostgresSettings(connection: connection)).run(statement)
  }
}
