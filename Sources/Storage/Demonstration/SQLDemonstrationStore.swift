package import Kernel

/// Whether the demonstration is installed, and what time it is there.
package struct SQLDemonstrationStore: Sendable {
  let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// The time from which the demonstration's clock goes on: its departure, where it was moved to, or
  /// what was last written since it was installed, so that no entry is ever written before another.
  /// Nil when the demonstration is not installed.
  package func time() async throws -> Instant? {
    try await database.read { tx in
      let found = try tx.first(
        "SELECT COALESCE(maintenant, depart), derniere_entree FROM demonstration"
      ) { row in
        (departure: try row.instant(0), entry: try row.integer(1))
      }
      guard let found else { return nil }
      let last = try tx.first(
        "SELECT max(moment) FROM journal WHERE numero > $1", [.integer(found.entry)]
      ) { try $0.optionalInstant(0) }
      return max(found.departure, (last ?? nil) ?? found.departure)
    }
  }

  /// Whether somebody works here already: an account, a candidature or an award is known.
  package func isInhabited() async throws -> Bool {
    try await database.read { tx in
      let count: SQL = """
        SELECT (SELECT count(*) FROM compte) + (SELECT count(*) FROM candidature)
          + (SELECT count(*) FROM attribution)
        """
      return try tx.first(count) { try $0.integer(0) } ?? 0 > 0
    }
  }

  /// Marks the demonstration as installed; its clock departs at `departure`.
  package func install(departure: Instant, at instant: Instant) async throws {
    try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO demonstration (id, depart, installee_le, derniere_entree)
        SELECT 1, CAST($1 AS ENTIER), CAST($2 AS ENTIER), coalesce(max(numero), 0) FROM journal
        """, [.instant(departure), .instant(instant)])
    }
  }
}
