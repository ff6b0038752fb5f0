import CPQ
import Storage

/// One row of a text answer, decoded strictly by the type PostgreSQL announces.
struct PostgresRow: Row {
  let result: Result
  let index: Int32

  /// A whole `numeric` counts: PostgreSQL sums BIGINT into it. A boolean is 0 or 1, as in SQLite.
  func optionalInteger(_ column: Int) throws -> Int64? {
    guard let cell = try cell(column) else { return nil }
    switch cell.type {
    case .int2, .int4, .int8, .numeric:
      guard let integer = Int64(cell.text) else { throw another(column, "an integer") }
      return integer
    case .bool: return cell.bytes.first == UInt8(ascii: "t") ? 1 : 0
    default: throw another(column, "an integer")
    }
  }

  func optionalReal(_ column: Int) throws -> Double? {
    guard let cell = try cell(column) else { return nil }
    switch cell.type {
    case .float4, .float8, .numeric, .int2, .int4, .int8:
      guard let real = Double(cell.text) else { throw another(column, "a real") }
      return real
    default: throw another(column, "a real")
    }
  }

  func optionalText(_ column: Int) throws -> String? {
    guard let cell = try cell(column) else { return nil }
    guard [.text, .varchar, .bpchar, .name, .unknown].contains(cell.type) else {
      throw another(column, "a text")
    }
    return cell.text
  }

  func optionalBytes(_ column: Int) throws -> [UInt8]? {
    guard let cell = try cell(column) else { return nil }
    guard cell.type == .bytea, let bytes = Hexadecimal.decode(cell.bytes) else {
      throw another(column, "bytes")
    }
    return bytes
  }

  /// Valid as long as the answer.
  private struct Cell {
    let type: PostgresType
    let bytes: UnsafeRawBufferPointer
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private func cell(_ column: Int) throws -> Cell? {
    guard let field = Int32(exactly: column), field >= 0, field < result.columns else {
      throw DatabaseFault(code: "column.absent", message: "no column \(column)")
    }
    if PQgetisnull(result.pointer, index, field) == 1 { return nil }
    return Cell(
      type: PostgresType(rawValue: PQftype(result.pointer, field)),
      bytes: UnsafeRawBufferPointer(
        start: PQgetvalue(result.pointer, index, field),
        count: Int(PQgetlength(result.pointer, index, field))))
  }

  private func another(_ column: Int, _ expected: String) -> DatabaseFault {
    DatabaseFault(code: "column.type", message: "column \(column) is not \(expected)")
  }
}

/// A type's number in `pg_type`, the same in every database.
struct PostgresType: Equatable {
  let rawValue: UInt32
  static let bool = PostgresType(rawValue: 16)
  static let bytea = PostgresType(rawValue: 17)
  static let name = PostgresType(rawValue: 19)
  static let int8 = PostgresType(rawValue: 20)
  static let int2 = PostgresType(rawValue: 21)
  static let int4 = PostgresType(rawValue: 23)
  static let text = PostgresType(rawValue: 25)
  static let float4 = PostgresType(rawValue: 700)
  static let float8 = PostgresType(rawValue: 701)
  static let unknown = PostgresType(rawValue: 705)
  static let bpchar = PostgresType(rawValue: 1042)
  static let varchar = PostgresType(rawValue: 1043)
  static let numeric = PostgresType(rawValue: 1700)
}
