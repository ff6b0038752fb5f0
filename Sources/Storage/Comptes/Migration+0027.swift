extension Migration {
  /// Who asked that their account be erased, and by when they are answered.
  static let m0027EffacementsComptes = Migration(
    27, "Demandes d’effacement d’un compte",
    [
      """
      CREATE TABLE demande_effacement_compte (
        compte CLE REFERENCES compte (id),
        demandee_le ENTIER NOT NULL,
        jour TEXTE NOT NULL,
        limite TEXTE NOT NULL CHECK (limite > jour)
      )
      """
    ])
}
