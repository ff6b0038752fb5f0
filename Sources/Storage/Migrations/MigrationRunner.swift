package import Kernel

extension Migrations {
  /// Brings the schema up to date, each step in one transaction. Answers the numbers applied now.
  /// Two programs may start at once on PostgreSQL: the second waits, then finds nothing to do.
  @discardableResult package static func apply(
    _ migrations: [Migration] = all, on database: any Database, at instant: Instant
  ) async throws -> [Int] {
    try checkOrder(migrations)
    let waiting = try await pending(migrations, on: database)
    guard !waiting.isEmpty else { return [] }
    try await prepare(database)
    var applied: [Int] = []
    for migration in waiting {
      let isNew = try await database.write { tx in
        try step(migration, on: tx, at: instant)
      }
      if isNew { applied.append(migration.number) }
    }
    return applied
  }

  /// The steps not applied yet, in order. Throws `DatabaseNewer` when the database knows a step
  /// that this program does not.
  package static func pending(
    _ migrations: [Migration] = all, on database: any Database
  ) async throws -> [Migration] {
    let known = Set(migrations.map(\.number))
    let applied = try await database.read { try appliedNumbers(on: $0) }
    if let newer = applied.first(where: { !known.contains($0) }) {
      throw DatabaseNewer(number: newer)
    }
    return migrations.filter { !applied.contains($0.number) }
  }

  private static func step(
    _ migration: Migration, on tx: any Transaction, at instant: Instant
  ) throws -> Bool {
    try takeTurn(tx)
    guard try !appliedNumbers(on: tx).contains(migration.number) else { return false }
    for statement in migration.statements { try tx.execute(statement) }
    try migration.fill?(tx)
    try tx.execute(
      "INSERT INTO migration (number, title, applied_at) VALUES ($1, $2, $3)",
      .int(migration.number), .text(migration.title), .instant(instant))
    return true
  }

  private static func appliedNumbers(on tx: any Transaction) throws -> [Int] {
    guard try hasTable(tx) else { return [] }
    return try tx.all("SELECT number FROM migration ORDER BY number") { try $0.int(0) }
  }

  private static func hasTable(_ tx: any Transaction) throws -> Bool {
    let count: SQL =
      switch tx.engine {
      case .sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
      case .postgres:
        """
        SELECT count(*) FROM pg_catalog.pg_tables
        WHERE schemaname = current_schema() AND tablename = 'migration'
        """
      }
    return try tx.first(count) { try $0.int(0) } == 1
  }

  /// Creates the table that remembers. Of two programs that try at once, PostgreSQL may refuse one.
  private static func prepare(_ database: any Database) async throws {
    do {
      try await database.write { tx in
        try tx.execute(
          """
          CREATE TABLE IF NOT EXISTS migration (
            number CLE, title TEXTE NOT NULL, applied_at ENTIER NOT NULL)
          """)
      }
    } catch {
      guard try await database.read({ try hasTable($0) }) else { throw error }
    }
  }

  /// SQLite has one writer already. On PostgreSQL LOCK takes no snapshot, so what the transaction
  /// sees begins once it has its turn: an advisory lock, a SELECT, would show the state before it.
  private static func takeTurn(_ tx: any Transaction) throws {
    guard tx.engine == .postgres else { return }
    try tx.execute("LOCK TABLE migration IN EXCLUSIVE MODE")
  }

  private static func checkOrder(_ migrations: [Migration]) throws {
    let numbers = migrations.map(\.number)
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw DatabaseFault(code: "migration.order", message: "numbers do not grow: \(numbers)")
    }
  }
}

/// The database was migrated by a later version of the program, which this one must not write after.
package struct DatabaseNewer: Error, Equatable {
  /// The first step this program does not know.
  package let number: Int
  package init(number: Int) { self.number = number }
}
