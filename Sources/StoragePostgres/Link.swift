import Glibc
import Storage

/// The connection of one thread, opened again when it was lost.
struct Link {
  private let settings: PostgresSettings
  private var current: Connection?
  private var failures: UInt32 = 0

  init(_ settings: PostgresSettings) { self.settings = settings }

  static var timeout: DatabaseFault {
    DatabaseFault(code: "pool.timeout", message: "no connection in time")
  }

  /// A live connection, or why there is none by then: each failure doubles the pause before the next try.
  mutating func connection(until: Int) -> Swift.Result<Connection, any Error> {
    if let current, current.isAlive { return .success(current) }
    current = nil
    while true {
      do {
        let fresh = try Connection(settings)
        current = fresh
        failures = 0
        return .success(fresh)
      } catch {
        failures = min(failures + 1, 6)
        let pause: UInt32 = 50_000 << failures
        guard monotonicMilliseconds() + Int(pause / 1_000) < until else { return .failure(error) }
        usleep(UInt32.random(in: pause / 2...pause))
      }
    }
  }

  /// Once the writes are answered, and others may write.
  func refreshStatistics() { current?.refreshStatistics() }
}
