package import Kernel

/// Whether the demonstration is installed, and what time it is there.
package struct SQLDemonstrationStore: Sendable {
  private let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// The time from which the demonstration's clock goes on: its departure, or the last entry of the
  /// journal when that is later, so that no entry is ever written before another. Nil when the
  /// demonstration is not installed.
  package func time() async throws -> Instant? {
    try await database.read { tx in
      guard
        let departure = try tx.first("SELECT depart FROM demonstration", [], { try $0.instant(0) })
      else { return nil }
      let last = try tx.first("SELECT max(moment) FROM journal") { try $0.optionalInstant(0) }
      return max(departure, (last ?? nil) ?? departure)
    }
  }

  /// Marks the demonstration as installed; its clock departs at `departure`.
  package func install(departure: Instant, at instant: Instant) async throws {
    _ = try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO demonstration (id, depart, installee_le) VALUES (1, $1, $2)
        ON CONFLICT (id) DO NOTHING
        """, [.instant(departure), .instant(instant)])
    }
  }
}
