import CSQLite
import Storage

/// The current row of a stepping statement, decoded without SQLite's conversions.
struct SQLiteRow: Row {
  let statement: OpaquePointer
  let columns: Int32

  func optionalInteger(_ column: Int) throws -> Int64? {
    let (index, type) = try found(column)
    if type == SQLITE_NULL { return nil }
    guard type == SQLITE_INTEGER else { throw another(column, "an integer") }
    return sqlite3_column_int64(statement, index)
  }

  /// A sum of integers is an integer for SQLite and a number for PostgreSQL: both are reals here.
  func optionalReal(_ column: Int) throws -> Double? {
    let (index, type) = try found(column)
    if type == SQLITE_NULL { return nil }
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw another(column, "a real") }
    return sqlite3_column_double(statement, index)
  }

  func optionalText(_ column: Int) throws -> String? {
    let (index, type) = try found(column)
    if type == SQLITE_NULL { return nil }
    guard type == SQLITE_TEXT else { throw another(column, "a text") }
    guard let start = sqlite3_column_text(statement, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalBytes(_ column: Int) throws -> [UInt8]? {
    let (index, type) = try found(column)
    if type == SQLITE_NULL { return nil }
    guard type == SQLITE_BLOB else { throw another(column, "bytes") }
    guard let start = sqlite3_column_blob(statement, index) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, index))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// All of it, each value as it is stored.
  var values: [Value] {
    (0..<columns).map { column -> Value in
      switch sqlite3_column_type(statement, column) {
      case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
      case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
      case SQLITE_TEXT: ((try? optionalText(Int(column))) ?? nil).map(Value.text) ?? .null
      case SQLITE_BLOB: ((try? optionalBytes(Int(column))) ?? nil).map(Value.bytes) ?? .null
      default: .null
      }
    }
  }

  private func found(_ column: Int) throws -> (index: Int32, type: Int32) {
    guard let index = Int32(exactly: column), index >= 0, index < columns else {
      throw DatabaseFault(code: "column.absent", message: "no column \(column)")
    }
    return (index, sqlite3_column_type(statement, index))
  }

  private func another(_ column: Int, _ expected: String) -> DatabaseFault {
    DatabaseFault(code: "column.type", message: "column \(column) is not \(expected)")
  }
}
