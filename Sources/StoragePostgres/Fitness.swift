import Storage

extension PostgresDatabase {
  /// Refuses a database on which the same text would sort otherwise than in SQLite, or would not fit.
  /// To call once before serving.
  package func checkFitness() async throws(DatabaseUnfit) {
    let found: (version: Int, encoding: String, collation: String)?
    do {
      found = try await read { tx in
        try tx.first(
          """
          SELECT CAST(current_setting('server_version_num') AS BIGINT),
            CAST(pg_encoding_to_char(encoding) AS TEXT), CAST(datcollate AS TEXT)
          FROM pg_catalog.pg_database WHERE datname = current_database()
          """
        ) { (try $0.int(0), try $0.text(1), try $0.text(2)) }
      }
    } catch {
      throw .unreachable(String(describing: error))
    }
    guard let found else { throw .unreachable("pg_database") }
    guard found.version >= 150_000 else { throw .version(found.version) }
    guard found.encoding == "UTF8" else { throw .encoding(found.encoding) }
    guard ["C", "C.UTF-8", "C.utf8", "POSIX"].contains(found.collation) else {
      throw .collation(found.collation)
    }
  }
}

/// Why a PostgreSQL database cannot be served.
package enum DatabaseUnfit: Error, Equatable {
  case unreachable(String)
  /// PostgreSQL's own number, such as 140005.
  case version(Int)
  case encoding(String)
  case collation(String)
}
