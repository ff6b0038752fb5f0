extension Value {
  /// Refuses what only one of the two engines can store: a NUL in a text (PostgreSQL has none) and
  /// a real that is not a number (SQLite stores NULL).
  package func checkStorable() throws {
    switch self {
    case .text(let text) where text.utf8.contains(0):
      throw DatabaseFault(code: "text.nul", message: "a text holds a NUL")
    case .real(let real) where real.isNaN:
      throw DatabaseFault(code: "real.nan", message: "a real is not a number")
    case .null, .integer, .real, .text, .bytes: return
    }
  }
}
