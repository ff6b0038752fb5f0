import Storage

/// Stands where a database would, for commands that only look at how the program is made.
struct NoDatabase: Database {
  let engine = Engine.sqlite

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    throw DatabaseFault(code: "database.none", message: "no database")
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    throw DatabaseFault(code: "database.none", message: "no database")
  }

  func close() async {}
}
