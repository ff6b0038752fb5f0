import Storage

extension SQLText {
  /// Parameters are left as they are: `$1` is PostgreSQL's own way.
  static var postgres: SQLText { SQLText(spell: postgresSpelling, parameter: { "$" + $0 }) }

  /// A column of text sorts by its bytes, as in SQLite, whatever the database's own collation.
  private static func postgresSpelling(_ word: String, _ isCast: Bool) -> String? {
    switch word {
    case "CLE": "BIGINT PRIMARY KEY"
    case "ENTIER": "BIGINT"
    case "REEL": "DOUBLE PRECISION"
    case "TEXTE": isCast ? "TEXT" : "TEXT COLLATE \"C\""
    case "OCTETS": "BYTEA"
    default: nil
    }
  }
}
