import Kernel

extension DatabaseFault: Overload {
  /// A conflict that outlived its retries, no connection in time, and what
  /// PostgreSQL says of a connection lost (class 08), of its resources (53), of a wait cut short (55P03, 57014) or of a stop (57P), or
  /// SQLite of a file that another process holds (5).
  package var isOverload: Bool {
    retryable || code == "pool.timeout" || code == "sqlite.5"
      || ["08", "53", "55P03", "57"].contains { code.hasPrefix($0) }
  }
}
