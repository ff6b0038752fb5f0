extension Migration {
  /// Forms of candidats begun and not sent yet.
  static let m0029BrouillonsCandidats = Migration(
    29, "Brouillons des candidats",
    [
      """
      CREATE TABLE brouillon_candidat (
        id CLE,
        code TEXTE NOT NULL UNIQUE,
        reponses TEXTE NOT NULL,
        enregistre_le ENTIER NOT NULL,
        valable_jusquau TEXTE NOT NULL
      )
      """,
      "CREATE INDEX brouillon_candidat_perime ON brouillon_candidat (valable_jusquau)",
    ])
}
