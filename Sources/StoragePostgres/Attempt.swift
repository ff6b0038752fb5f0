import Glibc
import Storage

/// One request on a connection: begin, run, commit, and again after a conflict.
enum Attempt {
  /// After this many tries of a write the conflict is answered to the caller. Only other processes
  /// are rivals, with one transaction each at a time: PostgreSQL lets one of two rivals pass, and
  /// eleven losses in a row are one in 2,000.
  private static let limit = 12
  /// In milliseconds. The pauses of all the tries add up to a second at most, which a visitor who
  /// sends a form can wait.
  private static let longestPause = 128

  enum Kind: String {
    case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case write = "BEGIN ISOLATION LEVEL SERIALIZABLE"
  }

  /// Only a change of the schema makes a read run again: a snapshot that writes nothing has no rival.
  static func read<Value>(
    on connection: Connection, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    do {
      return try once(.read, on: connection, body)
    } catch let fault as DatabaseFault where isStale(fault) && connection.isAlive {
      try connection.forget()
      return try once(.read, on: connection, body)
    }
  }

  /// `until`: no try begins again after it, in monotonic milliseconds.
  static func write<Value>(
    on connection: Connection, until: Int, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    var tries = 0
    while true {
      tries += 1
      do {
        return try once(.write, on: connection, body)
      } catch let fault as DatabaseFault
        where tries < limit && isLost(fault) && connection.isAlive
      {
        if isStale(fault) { try connection.forget() }
        guard monotonicMilliseconds() < until else { throw fault }
        pause(after: tries)
      }
    }
  }

  static func once<Value>(
    _ kind: Kind, on connection: Connection, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    do {
      try connection.begin(kind)
      let value = try body(PostgresTransaction(connection: connection))
      guard !connection.isRefused else { throw DatabaseFault.unsaid }
      try connection.commit(kind)
      return value
    } catch {
      connection.undo()
      throw error
    }
  }

  /// Whether the whole transaction fell and may pass another time.
  static func isLost(_ fault: DatabaseFault) -> Bool { fault.retryable || isStale(fault) }

  /// A prepared statement that a change of the schema made useless.
  private static func isStale(_ fault: DatabaseFault) -> Bool {
    fault.code == "0A000" || fault.code == "26000"
  }

  /// Up to 2 ms, twice as much each time, drawn from nought so that two processes do not meet again.
  private static func pause(after tries: Int) {
    let longest = UInt32(min(1 << min(tries, 7), longestPause))
    usleep(UInt32.random(in: 0...longest * 1_000))
  }
}

extension DatabaseFault {
  /// The closure caught the error of a statement: what it wrote before is gone all the same.
  static var unsaid: DatabaseFault {
    DatabaseFault(code: "transaction.failed", message: "a statement failed unsaid")
  }
}
