import Storage

extension SQLText {
  /// SQLite reads `$n` as a name numbered by first appearance: `?n` says the number.
  static var sqlite: SQLText { SQLText(spell: sqliteSpelling, parameter: { "?" + $0 }) }

  /// Tables are STRICT: SQLite then refuses a value of another type, as PostgreSQL does.
  static func sqliteStatement(_ text: String) -> String {
    let spelled = sqlite.rewrite(text)
    return isCreateTable(text) ? spelled + " STRICT" : spelled
  }

  private static func sqliteSpelling(_ word: String, _ isCast: Bool) -> String? {
    switch word {
    case "CLE": "INTEGER PRIMARY KEY"
    case "ENTIER": "INTEGER"
    case "REEL": "REAL"
    case "TEXTE": "TEXT"
    case "OCTETS": "BLOB"
    default: nil
    }
  }
}
