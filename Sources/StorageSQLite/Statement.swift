import CSQLite
import Storage

/// A prepared statement of one connection.
final class Statement {
  let pointer: OpaquePointer
  let columns: Int32
  private let parameters: Int
  var isBusy = false

  init(_ sql: SQL, on connection: Connection) throws {
    let text = SQLText.sqliteStatement(sql.text)
    let (prepared, isAlone) = try Self.prepare(text, on: connection)
    guard let prepared, isAlone else {
      sqlite3_finalize(prepared)
      throw DatabaseFault(code: "sql.count", message: "a text holds one statement")
    }
    pointer = prepared
    columns = sqlite3_column_count(prepared)
    parameters = Int(sqlite3_bind_parameter_count(prepared))
  }

  deinit { sqlite3_finalize(pointer) }

  /// SQLite would leave out what follows the first statement without a word.
  private static func prepare(
    _ text: String, on connection: Connection
  ) throws -> (statement: OpaquePointer?, isAlone: Bool) {
    try text.withCString { start in
      var prepared: OpaquePointer?
      var rest: UnsafePointer<CChar>?
      try connection.check(
        sqlite3_prepare_v3(
          connection.handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, &rest))
      let isAlone = rest.map { String(cString: $0).allSatisfy { $0.isWhitespace || $0 == ";" } }
      return (prepared, isAlone ?? true)
    }
  }

  /// Bound values are kept until the next binding, which replaces them all.
  func reset() { sqlite3_reset(pointer) }

  func bind(_ values: [Value], on connection: Connection) throws {
    guard values.count == parameters else {
      throw DatabaseFault(
        code: "parameters.count", message: "\(values.count) values for \(parameters) parameters")
    }
    var index: Int32 = 0
    for value in values {
      index += 1
      try value.checkStorable()
      try connection.check(bind(value, at: index))
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(pointer, index)
    case .integer(let integer): sqlite3_bind_int64(pointer, index, integer)
    case .real(let real): sqlite3_bind_double(pointer, index, real)
    case .text(let text): bind(text, at: index)
    case .bytes(let bytes):
      bytes.withUnsafeBytes { buffer in
        Int32(exactly: buffer.count).map {
          maillage_bind_blob(pointer, index, buffer.baseAddress, $0)
        } ?? SQLITE_TOOBIG
      }
    }
  }

  private func bind(_ text: String, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      // A nil address would bind NULL.
      guard let base = buffer.baseAddress else { return maillage_bind_text(pointer, index, "", 0) }
      guard let count = Int32(exactly: buffer.count) else { return SQLITE_TOOBIG }
      return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        maillage_bind_text(pointer, index, $0, count)
      }
    }
  }
}
