extension Migration {
  /// Requests of erasure: one a candidature; it is answered once its person is erased. And what the
  /// purge of sent letters looks for; a letter that waits is not in this index.
  static let m0009Effacements = Migration(
    9, "Demandes d’effacement, courriers dont le texte est à purger",
    [
      """
      CREATE TABLE demande_effacement (
        candidature CLE REFERENCES candidature (id),
        demandee_le ENTIER NOT NULL,
        jour TEXTE NOT NULL,
        limite TEXTE NOT NULL,
        CHECK (limite > jour)
      )
      """,
      "CREATE INDEX courrier_a_purger ON courrier (envoye_le) WHERE envoye_le IS NOT NULL AND texte <> ''",
    ])
}
