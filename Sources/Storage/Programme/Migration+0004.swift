extension Migration {
  static let m0004Programme = Migration(
    4, "Règles du programme, avec leurs dates d’effet",
    [
      """
      CREATE TABLE regle (
        programme TEXTE NOT NULL,
        code TEXTE NOT NULL,
        du TEXTE NOT NULL,
        au TEXTE,
        valeur TEXTE NOT NULL,
        source TEXTE NOT NULL,
        PRIMARY KEY (programme, code, du),
        CHECK (au IS NULL OR au >= du)
      )
      """
    ])
}
