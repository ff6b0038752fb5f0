extension Migration {
  /// What a candidature's posts are for, and the call it answers; those of before host conseillers,
  /// and their call is not known.
  static let m0025GenreEtAppel = Migration(
    25, "Mission des postes et appel d’une candidature",
    [
      """
      ALTER TABLE candidature ADD COLUMN genre TEXTE NOT NULL DEFAULT 'structure'
        CHECK (genre IN ('structure', 'coordonnateur'))
      """,
      "ALTER TABLE candidature ADD COLUMN appel ENTIER REFERENCES appel (id)",
      "CREATE INDEX candidature_appel ON candidature (appel) WHERE appel IS NOT NULL",
    ])
}
