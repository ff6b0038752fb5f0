import CPQ
import Storage

/// COPY … FROM STDIN in its text form: one line a row, fields apart by tabs.
struct Copy {
  private let connection: Connection
  private var buffer: [UInt8] = []

  /// Answers how many rows were loaded.
  static func load(
    _ sql: SQL, columns: Int, _ rows: some Sequence<[Value]>, on connection: Connection
  ) throws -> Int {
    try connection.run(sql.text)
    var copy = Copy(connection: connection)
    do {
      for row in rows { try copy.append(row, columns) }
      try copy.send()
    } catch {
      // The server rolls the transaction back with this reason; the cause is `error`.
      _ = PQputCopyEnd(connection.handle, "the rows could not be given")
      copy.drain()
      throw error
    }
    guard PQputCopyEnd(connection.handle, nil) == 1 else { throw copy.lost }
    return try copy.finish()
  }

  private init(connection: Connection) { self.connection = connection }

  private mutating func append(_ row: [Value], _ columns: Int) throws {
    guard row.count == columns else {
      throw DatabaseFault(
        code: "parameters.count", message: "\(row.count) values for \(columns) columns")
    }
    var isFirst = true
    for value in row {
      try value.checkStorable()
      if !isFirst { buffer.append(UInt8(ascii: "\t")) }
      isFirst = false
      append(value)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count > 65_536 { try send() }
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .null: buffer += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
    case .integer(let integer): buffer += String(integer).utf8
    case .real(let real): buffer += real.description.utf8
    case .text(let text): for byte in text.utf8 { append(escaping: byte) }
    case .bytes(let bytes):
      buffer += [UInt8(ascii: "\\"), UInt8(ascii: "\\"), UInt8(ascii: "x")]
      Hexadecimal.append(bytes, to: &buffer)
    }
  }

  private mutating func append(escaping byte: UInt8) {
    let letter: UInt8? =
      switch byte {
      case UInt8(ascii: "\\"): UInt8(ascii: "\\")
      case UInt8(ascii: "\t"): UInt8(ascii: "t")
      case UInt8(ascii: "\n"): UInt8(ascii: "n")
      case UInt8(ascii: "\r"): UInt8(ascii: "r")
      default: nil
      }
    if letter != nil { buffer.append(UInt8(ascii: "\\")) }
    buffer.append(letter ?? byte)
  }

  private mutating func send() throws {
    let status = buffer.withUnsafeBytes {
      PQputCopyData(
        connection.handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
    }
    buffer.removeAll(keepingCapacity: true)
    guard status == 1 else { throw lost }
  }

  private func finish() throws -> Int {
    defer { drain() }
    let result = Result(PQgetResult(connection.handle))
    try connection.check(result)
    return result.changed
  }

  private func drain() {
    while let rest = PQgetResult(connection.handle) { PQclear(rest) }
  }

  private var lost: DatabaseFault {
    DatabaseFault(code: "08006", message: String(cString: PQerrorMessage(connection.handle)))
  }
}
