import Storage

struct SQLiteTransaction: Transaction {
  let connection: Connection
  var engine: Engine { .sqlite }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    try connection.execute(sql, values)
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    try connection.each(sql, values, row)
  }

  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws {
    let insert = SQL.insert(into: table, columns: columns)
    for row in rows { _ = try connection.execute(insert, row) }
  }
}
