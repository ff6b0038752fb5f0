package import Storage

/// A PostgreSQL database. Each connection has its own thread, on which the synchronous closures run.
package final class PostgresDatabase: Database {
  private let pool: ConnectionPool
  private let turns = Turns()
  /// How long a write that has its connection waits for its turns, in milliseconds.
  private let patience: Int

  /// Connections open as requests come; `check()` says whether the database is fit.
  package init(_ settings: PostgresSettings) throws {
    patience = settings.acquireTimeout
    pool = try ConnectionPool(settings)
  }

  deinit { pool.stop() }

  package var engine: Engine { .postgres }

  /// How many tries of a write were lost to a conflict since the start, and run again.
  package var lostTries: Int { turns.lost }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    try await run(.read) { connection in try Attempt.read(on: connection, body) }
  }

  @discardableResult package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    let (turns, patience) = (turns, patience)
    return try await run(.write) { connection in
      try Attempt.write(
        on: connection, in: turns, until: monotonicMilliseconds() + patience, body)
    }
  }

  package func close() async {
    pool.stop()
    await pool.waitUntilDone()
  }

  private func run<Value: Sendable>(
    _ kind: ConnectionPool.Kind, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.submit(kind) { connection in
        continuation.resume(with: Swift.Result { try body(connection.get()) })
      }
    }
  }
}

extension PostgresDatabase {
  /// Runs one statement outside any transaction on a connection of its own, as CREATE DATABASE
  /// wants. It blocks: for the tests and the command line, never with outside text.
  package static func administer(_ connection: String, _ statement: String) throws {
    try Connection(PostgresSettings(connection: connection)).run(statement)
  }
}
