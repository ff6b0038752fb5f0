import Storage

/// After a statement that failed, the rest is refused and the whole is undone, even if the closure
/// caught the error: PostgreSQL does so, and one SQL must mean one thing.
struct SQLiteTransaction: Transaction {
  let connection: Connection
  var engine: Engine { .sqlite }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    try checkStanding()
    return try connection.execute(sql, values)
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    try checkStanding()
    try connection.each(sql, values, row)
  }

  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws {
    let insert = SQL.insert(into: table, columns: columns)
    try checkStanding()
    for row in rows { _ = try connection.execute(insert, row) }
  }

  private func checkStanding() throws {
    guard let refusal = connection.refusal else { return }
    throw DatabaseFault(
      code: "transaction.failed", message: "a former statement failed: \(refusal.description)")
  }
}
