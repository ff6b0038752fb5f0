extension Migration {
  /// Scans of documents signed by hand; their bytes are apart, so that lists do not read them.
  static let m0026CopiesSignees = Migration(
    26, "Exemplaires signés",
    [
      """
      CREATE TABLE copie_signee (
        id CLE,
        genre TEXTE NOT NULL CHECK (genre IN ('candidature', 'accord', 'seance')),
        objet ENTIER NOT NULL,
        nom TEXTE NOT NULL,
        taille ENTIER NOT NULL CHECK (taille >= 1),
        empreinte OCTETS NOT NULL,
        deposee_le ENTIER NOT NULL,
        par ENTIER NOT NULL REFERENCES compte (id),
        UNIQUE (genre, objet, empreinte)
      )
      """,
      """
      CREATE TABLE copie_octets (
        copie CLE REFERENCES copie_signee (id),
        octets OCTETS NOT NULL
      )
      """,
    ])
}
