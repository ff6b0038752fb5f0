import Glibc
import Storage

/// One request on a connection: begin, run, commit, and again after a conflict.
enum Attempt {
  /// After this many tries the conflict is answered to the caller.
  private static let limit = 8

  static func run<Value>(
    _ begin: String, on connection: Connection, _ body: (any Transaction) throws -> Value
  ) throws -> Value {
    var tries = 0
    while true {
      tries += 1
      do {
        return try once(begin, on: connection, body)
      } catch let fault as DatabaseFault where tries < limit && mayRetry(fault, connection) {
        if isStale(fault) { try connection.forget() } else { pause(after: tries) }
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

  /// 1 to 2 ms, then twice as long each time; drawn, so that two rivals do not meet again.
  private static func pause(after tries: Int) {
    usleep(UInt32.random(in: 1_000...2_000) << UInt32(min(tries - 1, 6)))
  }
}
