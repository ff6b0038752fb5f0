/// SQL text made of literals only, so that no outside text can get in. Parameters are `$1`, `$2`…
///
/// A statement that depends on which filters are set is a sum of literals: `base + " AND type = $2"`.
/// Statements are prepared once per connection and text, so keep the sums few.
package struct SQL: ExpressibleByStringLiteral, Hashable, Sendable {
  package let text: String
  package init(stringLiteral text: StaticString) { self.text = text.description }
  private init(_ text: String) { self.text = text }
  package static func + (a: SQL, b: SQL) -> SQL { SQL(a.text + b.text) }
  package static func += (a: inout SQL, b: SQL) { a = a + b }
}

extension SQL {
  /// Empties a table named by the catalogue; nil for what is no plain name.
  package static func emptying(table name: String) -> SQL? {
    guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 }) else {
      return nil
    }
    return SQL("DELETE FROM " + name)
  }
}

extension SQL {
  /// What another process of this program wrote of literals, sent to the one that holds the file.
  package static func relayed(_ text: String) -> SQL { SQL(text) }
}

/// What is bound to a parameter.
package enum Value: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

/// One row of an answer, read by position from 0. A column of another type throws a `DatabaseFault`.
package protocol Row {
  func optionalInteger(_ column: Int) throws -> Int64?
  func optionalReal(_ column: Int) throws -> Double?
  func optionalText(_ column: Int) throws -> String?
  func optionalBytes(_ column: Int) throws -> [UInt8]?
}

extension Row {
  package func integer(_ column: Int) throws -> Int64 {
    guard let value = try optionalInteger(column) else { throw missing(column) }
    return value
  }
  package func real(_ column: Int) throws -> Double {
    guard let value = try optionalReal(column) else { throw missing(column) }
    return value
  }
  package func text(_ column: Int) throws -> String {
    guard let value = try optionalText(column) else { throw missing(column) }
    return value
  }
  package func bytes(_ column: Int) throws -> [UInt8] {
    guard let value = try optionalBytes(column) else { throw missing(column) }
    return value
  }

  private func missing(_ column: Int) -> DatabaseFault {
    DatabaseFault(code: "column.null", message: "column \(column) is NULL")
  }
}

/// Something went wrong below: never an expected « no ». `retryable`: a serialisation failure or a deadlock.
package struct DatabaseFault: Error, Sendable, CustomStringConvertible {
  package let code: String
  package let message: String
  package let retryable: Bool
  package init(code: String, message: String, retryable: Bool = false) {
    self.code = code
    self.message = message
    self.retryable = retryable
  }
  package var description: String { "[\(code)] \(message)" }

  /// A UNIQUE or PRIMARY KEY constraint refused the row, on either engine.
  package var isUniqueViolation: Bool {
    code == "23505" || code == "sqlite.2067" || code == "sqlite.1555"
  }
}

extension DatabaseFault {
  /// Asked after `close()`.
  package static var closed: DatabaseFault {
    DatabaseFault(code: "database.closed", message: "the database is closed")
  }
}

extension SQL {
  /// Built of a table and of columns that are literals.
  package static func insert(into table: Table, columns: [StaticString]) -> SQL {
    let names = columns.map(\.description).joined(separator: ", ")
    let values = (1...max(1, columns.count)).map { "$\($0)" }.joined(separator: ", ")
    return SQL("INSERT INTO \(table.name) (\(names)) VALUES (\(values))")
  }

  /// The bulk load of PostgreSQL, likewise.
  package static func copy(into table: Table, columns: [StaticString]) -> SQL {
    let names = columns.map(\.description).joined(separator: ", ")
    return SQL("COPY \(table.name) (\(names)) FROM STDIN")
  }
}
