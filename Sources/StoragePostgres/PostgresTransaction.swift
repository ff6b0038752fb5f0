import Storage

struct PostgresTransaction: Transaction {
  let connection: Connection
  var engine: Engine { .postgres }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    let changed = try connection.query(sql, values).changed
    connection.written += changed
    return changed
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    let result = try connection.query(sql, values)
    for index in 0..<result.rows { try row(PostgresRow(result: result, index: index)) }
  }

  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws {
    try connection.openAlone()
    connection.written += try Copy.load(
      .copy(into: table, columns: columns), columns: columns.count, rows, on: connection)
  }
}
