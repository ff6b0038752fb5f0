/// A database of either engine. Closures are synchronous: no I/O but the database's fits in a transaction.
package protocol Database: Sendable {
  var engine: Engine { get }

  /// Runs `body` on one consistent snapshot; it cannot write.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value

  /// Runs `body` in one transaction and returns once it is durable. A closure that throws leaves no
  /// trace. `body` may run again after a conflict, so it draws no identifier, time or randomness.
  @discardableResult func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value

  /// Ends once what was accepted is done; refuses what comes after.
  func close() async
}

package enum Engine: String, Sendable, CaseIterable {
  case sqlite, postgres
}

/// One open transaction. It lives and dies on the thread that runs the closure.
package protocol Transaction {
  var engine: Engine { get }

  /// Runs one statement; answers how many rows it changed.
  @discardableResult func execute(_ sql: SQL, _ values: [Value]) throws -> Int

  /// Calls `row` for each row of the answer, in order. The row is not valid after the call.
  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws

  /// Loads rows in bulk into `table`, as fast as the engine can: a prepared insert, or COPY.
  /// `columns` are in the order of the values.
  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws
}

extension Transaction {
  @discardableResult package func execute(_ sql: SQL, _ values: Value...) throws -> Int {
    try execute(sql, values)
  }

  /// Every row, decoded.
  package func all<T>(
    _ sql: SQL, _ values: [Value] = [], _ decode: (any Row) throws -> T
  ) throws -> [T] {
    var found: [T] = []
    try each(sql, values) { found.append(try decode($0)) }
    return found
  }

  /// The first row, decoded; nil when there is none.
  package func first<T>(
    _ sql: SQL, _ values: [Value] = [], _ decode: (any Row) throws -> T
  ) throws -> T? {
    var found: T?
    try each(sql, values) { row in if found == nil { found = try decode(row) } }
    return found
  }
}

/// A table's name, always a literal.
package struct Table: ExpressibleByStringLiteral, Sendable {
  package let name: StaticString
  package init(stringLiteral name: StaticString) { self.name = name }
}
