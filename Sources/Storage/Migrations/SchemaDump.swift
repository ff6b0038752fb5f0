/// The schema an engine really holds, as sorted text: what the golden files compare.
package enum SchemaDump {
  package static func text(of database: any Database) async throws -> String {
    let parts = try await database.read { tx in
      switch tx.engine {
      case .sqlite: try sqlite(tx)
      case .postgres: try postgres(tx)
      }
    }
    return parts.map { $0 + "\n" }.joined()
  }

  /// SQLite keeps the statements themselves.
  private static func sqlite(_ tx: any Transaction) throws -> [String] {
    try tx.all(
      """
      SELECT sql FROM sqlite_master WHERE sql IS NOT NULL
      ORDER BY tbl_name, type DESC, name
      """
    ) { try $0.text(0) + ";" }
  }

  private static func postgres(_ tx: any Transaction) throws -> [String] {
    let tables = try tx.all(
      """
      SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables
      WHERE schemaname = current_schema() ORDER BY 1
      """
    ) { try $0.text(0) }
    return try tables.flatMap { table in
      let lines = try columns(of: table, tx) + constraints(of: table, tx)
      return ["TABLE \(table)"] + (lines + (try indexes(of: table, tx))).map { "  " + $0 }
    }
  }

  private static func columns(of table: String, _ tx: any Transaction) throws -> [String] {
    try tx.all(
      """
      SELECT CAST(a.attname AS TEXT), format_type(a.atttypid, a.atttypmod),
        CASE WHEN c.collname <> 'default' THEN ' COLLATE ' || c.collname ELSE '' END,
        CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
        coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_catalog.pg_attribute a
      LEFT JOIN pg_catalog.pg_collation c ON c.oid = a.attcollation
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attnum
      """, [.text(table)]
    ) { try (0...1).map($0.text).joined(separator: " ") + (2...4).map($0.text).joined() }
  }

  private static func constraints(of table: String, _ tx: any Transaction) throws -> [String] {
    try tx.all(
      """
      SELECT pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint
      WHERE conrelid = to_regclass($1) ORDER BY contype, CAST(conname AS TEXT)
      """, [.text(table)]
    ) { try $0.text(0) }
  }

  /// Those that no constraint made.
  private static func indexes(of table: String, _ tx: any Transaction) throws -> [String] {
    try tx.all(
      """
      SELECT pg_get_indexdef(i.indexrelid) FROM pg_catalog.pg_index i
      WHERE i.indrelid = to_regclass($1) AND NOT EXISTS (
        SELECT 1 FROM pg_catalog.pg_constraint c
        WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
      ORDER BY 1
      """, [.text(table)]
    ) { try $0.text(0) }
  }
}
