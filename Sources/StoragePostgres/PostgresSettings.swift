/// How a PostgreSQL database is reached.
package struct PostgresSettings: Sendable {
  /// A libpq connection string, `host=… dbname=…` or `postgresql://…`.
  package let connection: String
  /// At least 2, so that one long transaction never stops the rest.
  package let connections: Int
  /// How long a request waits for a connection, and how long a conflict is tried again, in milliseconds.
  package let acquireTimeout: Int
  /// How long one statement may run, in milliseconds.
  package let statementTimeout: Int

  package init(
    connection: String, connections: Int = 8, acquireTimeout: Int = 5_000,
    statementTimeout: Int = 30_000
  ) {
    self.connection = connection
    self.connections = max(2, connections)
    self.acquireTimeout = max(1, acquireTimeout)
    self.statementTimeout = max(0, statementTimeout)
  }
}
