extension Migration {
  /// The declared interest that an answer of a recueil became.
  static let m0028InteretsInvites = Migration(
    28, "Un besoin devient un intérêt déclaré",
    [
      "ALTER TABLE invite ADD COLUMN interet ENTIER REFERENCES interet (id)",
      """
      ALTER TABLE invite ADD COLUMN interet_le ENTIER CHECK ((interet IS NULL) = (interet_le IS NULL))
      """,
    ])
}
