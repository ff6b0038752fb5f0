extension Migration {
  /// The links sent again to a legal representative, and their « no ».
  static let m0033Relances = Migration(
    33, "Relances et refus de l’engagement",
    [
      """
      CREATE TABLE engagement_relance (
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        rang ENTIER NOT NULL CHECK (rang > 0),
        envoyee_le ENTIER NOT NULL,
        empreinte OCTETS NOT NULL UNIQUE,
        jusquau TEXTE NOT NULL,
        PRIMARY KEY (candidature, rang)
      )
      """,
      "ALTER TABLE candidature ADD COLUMN engagement_refuse_le ENTIER",
    ])
}
