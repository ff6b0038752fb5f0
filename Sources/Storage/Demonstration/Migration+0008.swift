extension Migration {
  /// What time the demonstration was moved to, and which scenes of its story were played.
  static let m0008HorlogeDemonstration = Migration(
    8, "Horloge et scènes de la démonstration",
    [
      "ALTER TABLE demonstration ADD COLUMN maintenant ENTIER",
      """
      CREATE TABLE scene (
        nom TEXTE NOT NULL PRIMARY KEY,
        jouee_le ENTIER NOT NULL,
        refus TEXTE,
        CHECK (nom <> '' AND refus <> '')
      )
      """,
    ])
}
