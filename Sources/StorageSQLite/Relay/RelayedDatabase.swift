package import Storage

/// A file that another process of this machine holds, for a command: read directly, written through the
/// server's socket.
package final class RelayedDatabase: Database {
  private let path: String
  private let reader: SQLiteDatabase

  static func socket(of path: String) -> String { path + ".sock" }

  /// Nil when no server takes commands there.
  package init?(path: String) throws {
    guard RelayLink.connect(Self.socket(of: path)) != nil else { return nil }
    self.path = path
    reader = try SQLiteDatabase(path: path, readOnly: .readOnly)
  }

  package var engine: Engine { .sqlite }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    try await reader.read(body)
  }

  /// `body` runs on a thread of its own, which waits for the server: no other task waits with it.
  @discardableResult package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { [path] continuation in
      let isStarted = startThread {
        continuation.resume(with: Result { try Self.write(path, body) })
      }
      if !isStarted { continuation.resume(throwing: Self.lost) }
    }
  }

  private static func write<Value: Sendable>(
    _ path: String, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    guard let link = RelayLink.connect(socket(of: path)) else { throw lost }
    do {
      try link.send(.begin)
      return try follow(link, body)
    } catch is RelayBroken { throw lost }
  }

  private static func follow<Value: Sendable>(
    _ link: RelayLink, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    var result: Result<Value, any Error>?
    while true {
      switch try link.receive() {
      case .go:
        let attempted = Result { try body(RelayedTransaction(link: link)) }
        result = attempted
        switch attempted {
        case .success: try link.send(.commit)
        case .failure(let error) where error is RelayBroken: throw error
        case .failure: try link.send(.abandon)
        }
      case .done, .abandoned:
        guard let result else { throw RelayBroken() }
        return try result.get()
      case .fault(let fault): throw fault
      default: throw RelayBroken()
      }
    }
  }

  package func close() async { await reader.close() }

  private static let lost = DatabaseFault(
    code: "relay.lost",
    message: "the server that holds the file went away: look before trying again")
}

/// The transaction that the server keeps open.
private struct RelayedTransaction: Transaction {
  let link: RelayLink
  var engine: Engine { .sqlite }

  func execute(_ sql: SQL, _ values: [Value]) throws -> Int {
    try changed(.execute(sql.text, values))
  }

  func each(_ sql: SQL, _ values: [Value], _ row: (any Row) throws -> Void) throws {
    try link.send(.query(sql.text, values))
    var found: [[Value]] = []
    while true {
      switch try link.receive() {
      case .rows(let rows, let isLast):
        found += rows
        guard isLast else { continue }
        for values in found { try row(RelayedRow(values: values)) }
        return
      case .fault(let fault): throw fault
      default: throw RelayBroken()
      }
    }
  }

  func load(_ table: Table, columns: [StaticString], _ rows: some Sequence<[Value]>) throws {
    let insert = SQL.insert(into: table, columns: columns).text
    var chunk: [[Value]] = []
    for row in rows {
      chunk.append(row)
      guard chunk.count == RelayMessage.chunk else { continue }
      _ = try changed(.load(insert, chunk))
      chunk = []
    }
    if !chunk.isEmpty { _ = try changed(.load(insert, chunk)) }
  }

  private func changed(_ message: RelayMessage) throws -> Int {
    try link.send(message)
    switch try link.receive() {
    case .changed(let count): return count
    case .fault(let fault): throw fault
    default: throw RelayBroken()
    }
  }
}

/// A row as it was sent: a column of another type is a fault, as in the file itself.
private struct RelayedRow: Row {
  let values: [Value]

  func optionalInteger(_ column: Int) throws -> Int64? {
    switch try value(column) {
    case .null: nil
    case .integer(let number): number
    default: throw another(column)
    }
  }

  func optionalReal(_ column: Int) throws -> Double? {
    switch try value(column) {
    case .null: nil
    case .integer(let number): Double(number)
    case .real(let number): number
    default: throw another(column)
    }
  }

  func optionalText(_ column: Int) throws -> String? {
    switch try value(column) {
    case .null: nil
    case .text(let text): text
    default: throw another(column)
    }
  }

  func optionalBytes(_ column: Int) throws -> [UInt8]? {
    switch try value(column) {
    case .null: nil
    case .bytes(let bytes): bytes
    default: throw another(column)
    }
  }

  private func value(_ column: Int) throws -> Value {
    guard values.indices.contains(column) else {
      throw DatabaseFault(code: "column.absent", message: "no column \(column)")
    }
    return values[column]
  }

  private func another(_ column: Int) -> DatabaseFault {
    DatabaseFault(code: "column.type", message: "column \(column) is of another type")
  }
}
