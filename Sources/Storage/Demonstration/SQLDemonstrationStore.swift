package import Kernel

/// Whether the demonstration is installed, and what time it is there.
package struct SQLDemonstrationStore: Sendable {
  let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

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

  /// Takes the demonstration's award list away, to leave its place to a real one: invented awards
  /// are never added to real ones. Answers how many awards went; 0 when there are none.
  package func withdrawAwards(listed jour: Jour, by geste: Geste) async throws -> Int {
    try await database.write { [records] tx in
      let listed: [Value] = [.jour(jour)]
      let awards: SQL = "liste IN (SELECT id FROM liste_attributions WHERE jour = $1)"
      guard try tx.first("SELECT id FROM demonstration", [], { try $0.integer(0) }) != nil else {
        return 0
      }
      let count = try tx.execute("DELETE FROM attribution WHERE " + awards, listed)
      guard count > 0 else { return 0 }
      try tx.execute(
        "DELETE FROM structure WHERE id NOT IN (SELECT structure FROM attribution)", [])
      try tx.execute("DELETE FROM liste_attributions WHERE jour = $1", listed)
      let subject = JournalEvent.Subject("demonstration", 1)
      let event = JournalEvent(
        "demonstration.listeRetiree", on: subject, facts: [("attributions", .integer(Int64(count)))]
      )
      try records.write([event], geste: geste, answering: subject, in: tx)
      return count
    }
  }
}
