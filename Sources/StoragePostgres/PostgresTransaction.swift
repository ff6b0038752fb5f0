import Storage

struct PostgresTransaction: Transaction {
  let connection: Connection
  var engine: Engine { .postgres }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    try connection.query(sql, values).changed
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    let result = try connection.query(sql, values)
    for index in 0..<result.rows { try row(PostgresRow(result: result, index: index)) }
  }

  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws {
    try Copy.load(
      .copy(into: table, columns: columns), columns: columns.count, rows, on: connection)
  }
}
