extension SQLDemonstrationStore {
  /// What starting again keeps: the schema, the country, the rules and the award list.
  private static let kept: Set<String> = [
    "migration", "region", "departement", "intercommunalite", "commune", "arrondissement_municipal",
    "commune_ancienne", "contour", "import_territoires", "regle", "structure", "liste_attributions",
    "attribution",
  ]

  /// The journal of what is kept: awards, their lists, the country.
  private static let emptyingJournal: SQL =
    "DELETE FROM journal WHERE sujet_type NOT IN ('structure', 'liste', 'territoires')"

  /// Forgets accounts, files, letters, and all that the journal says of them; the rest is sealed again
  /// as another chain. Only a demonstration may.
  package func clear() async throws {
    try await database.write { tx in
      guard try tx.first("SELECT id FROM demonstration", [], { try $0.integer(0) }) != nil else {
        throw NotADemonstration()
      }
      for table in try Self.clearingOrder(tx) {
        let statement = table == "journal" ? Self.emptyingJournal : SQL.emptying(table: table)
        if let statement { try tx.execute(statement) }
      }
    }
  }

  /// Every other table, those that refer to others first.
  private static func clearingOrder(_ tx: any Transaction) throws -> [String] {
    var waiting = Set(try tables(tx)).subtracting(kept)
    let references = try references(tx)
    var order: [String] = []
    while !waiting.isEmpty {
      let referred = references.filter { waiting.contains($0.from) && $0.from != $0.to }.map(\.to)
      let free = waiting.subtracting(referred)
      // Tables that refer to each other in a ring: the constraint itself will say so.
      let next = free.isEmpty ? waiting : free
      order += next.sorted()
      waiting.subtract(next)
    }
    return order
  }

  private static func tables(_ tx: any Transaction) throws -> [String] {
    let names: SQL =
      switch tx.engine {
      case .sqlite:
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      case .postgres:
        """
        SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables
        WHERE schemaname = current_schema()
        """
      }
    return try tx.all(names) { try $0.text(0) }
  }

  private static func references(_ tx: any Transaction) throws -> [(from: String, to: String)] {
    let pairs: SQL =
      switch tx.engine {
      case .sqlite:
        """
        SELECT m.name, f."table" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table'
        """
      case .postgres:
        """
        SELECT CAST(a.relname AS TEXT), CAST(b.relname AS TEXT) FROM pg_catalog.pg_constraint c
        JOIN pg_catalog.pg_class a ON a.oid = c.conrelid
        JOIN pg_catalog.pg_class b ON b.oid = c.confrelid WHERE c.contype = 'f'
        """
      }
    return try tx.all(pairs) { (from: try $0.text(0), to: try $0.text(1)) }
  }
}

/// The database holds real data: nothing of it may be forgotten.
package struct NotADemonstration: Error {}
