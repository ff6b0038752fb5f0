import Storage

/// What a command and the server that holds its file say to each other while one transaction lasts.
enum RelayMessage {
  /// The command asks for a transaction.
  case begin
  case execute(String, [Value])
  case query(String, [Value])
  /// The same statement for each of these rows.
  case load(String, [[Value]])
  case commit, abandon
  /// The transaction is open: the command runs its closure, from the beginning each time it is told.
  case go
  /// How many rows a statement changed.
  case changed(Int)
  case rows([[Value]], isLast: Bool)
  case fault(DatabaseFault)
  /// Durable.
  case done
  /// Nothing stays.
  case abandoned

  /// Rows of one message, at most.
  static let chunk = 500
}

extension RelayMessage {
  var encoded: [UInt8] {
    var out = RelayWriter()
    switch self {
    case .begin: out.byte(0)
    case .execute(let sql, let values): out.statement(1, sql, [values])
    case .query(let sql, let values): out.statement(2, sql, [values])
    case .load(let sql, let rows): out.statement(3, sql, rows)
    case .commit: out.byte(4)
    case .abandon: out.byte(5)
    case .go: out.byte(6)
    case .changed(let count):
      out.byte(7)
      out.integer(Int64(count))
    case .rows(let rows, let isLast):
      out.byte(isLast ? 9 : 8)
      out.rows(rows)
    case .fault(let fault):
      out.byte(fault.retryable ? 11 : 10)
      out.text(fault.code)
      out.text(fault.message)
    case .done: out.byte(12)
    case .abandoned: out.byte(13)
    }
    return out.bytes
  }

  /// Throws `RelayBroken` for what is no message.
  init(_ bytes: [UInt8]) throws {
    var reader = RelayReader(bytes)
    switch try reader.byte() {
    case 0: self = .begin
    case 1: self = .execute(try reader.text(), try reader.rows().first ?? [])
    case 2: self = .query(try reader.text(), try reader.rows().first ?? [])
    case 3: self = .load(try reader.text(), try reader.rows())
    case 4: self = .commit
    case 5: self = .abandon
    case 6: self = .go
    case 7: self = .changed(Int(try reader.integer()))
    case 8: self = .rows(try reader.rows(), isLast: false)
    case 9: self = .rows(try reader.rows(), isLast: true)
    case let kind where kind == 10 || kind == 11:
      self = .fault(
        DatabaseFault(
          code: try reader.text(), message: try reader.text(), retryable: kind == 11))
    case 12: self = .done
    case 13: self = .abandoned
    default: throw RelayBroken()
    }
  }
}

/// The other end went away, or said what makes no sense.
struct RelayBroken: Error {}
