import Glibc
import Storage

/// One request on a connection: begin, run, commit, and again after a conflict.
enum Attempt {
  /// After this many tries of a write the conflict is answered to the caller. Rivals of this process
  /// are shut out from the second try on, so what is left are other processes, with one write each at
  /// a time: PostgreSQL lets one of two rivals pass, and eleven losses in a row are one in 2,000.
  private static let limit = 12
  /// In milliseconds. The pauses of all the tries add up to a second at most, which a visitor who
  /// sends a form can wait.
  private static let longestPause = 128

  /// Only a change of the schema makes a read run again: a snapshot that writes nothing has no rival.
  static func read<Value>(
    on connection: Connection, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    do {
      return try once(begin, on: connection, body)
    } catch let fault as DatabaseFault where isStale(fault) && connection.isAlive {
      try connection.forget()
      return try once(begin, on: connection, body)
    }
  }

  /// `until`: no turn is waited for and no try begins after it, in monotonic milliseconds.
  static func write<Value>(
    on connection: Connection, in turns: Turns, until: Int,
    _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    var tries = 0
    while true {
      tries += 1
      let outcome = try turns.take(alone: tries > 1, until: until) {
        Swift.Result { try once("BEGIN ISOLATION LEVEL SERIALIZABLE", on: connection, body) }
      }
      do {
        return try outcome.get()
      } catch let fault as DatabaseFault where tries < limit && mayRetry(fault, connection) {
        if isStale(fault) { try connection.forget() }
        guard monotonicMilliseconds() < until else { throw fault }
        pause(after: tries)
      }
    }
  }

  private static func once<Value>(
    _ begin: String, on connection: Connection, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    do {
      try connection.run(begin)
      let value = try body(PostgresTransaction(connection: connection))
      guard !connection.isRefused else {
        throw DatabaseFault(code: "transaction.failed", message: "a statement failed unsaid")
      }
      try connection.run("COMMIT")
      return value
    } catch {
      if connection.isAlive, !connection.isIdle { try? connection.run("ROLLBACK") }
      throw error
    }
  }

  private static func mayRetry(_ fault: DatabaseFault, _ connection: Connection) -> Bool {
    connection.isAlive && (fault.retryable || isStale(fault))
  }

  /// A prepared statement that a change of the schema made useless.
  private static func isStale(_ fault: DatabaseFault) -> Bool {
    fault.code == "0A000" || fault.code == "26000"
  }

  /// None before the second try, which has no rival here; then up to 4 ms, twice as much each time,
  /// drawn from nought so that two processes do not meet again.
  private static func pause(after tries: Int) {
    guard tries > 1 else { return }
    let longest = UInt32(min(2 << min(tries - 1, 6), longestPause))
    usleep(UInt32.random(in: 0...longest * 1_000))
  }
}
