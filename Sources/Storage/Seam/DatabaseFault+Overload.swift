import Kernel

extension DatabaseFault: Overload {
  /// A conflict that outlived its retries, no connection in time, and what
  /// PostgreSQL says of a connection lost (class 08), of its resources (53), of a stop (57P), or
  /// SQLite of a file that another process holds (5).
  package var isOverload: Bool {
    retryable || code == "pool.timeout" || code == "sqlite.5"
      || ["08", "53", "57P"].contains { code.hasPrefix($0) }
  }
}
