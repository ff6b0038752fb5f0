extension Migration {
  /// Candidats: dated facts, no state. What names a person is emptied when they are erased; the row
  /// stays, for the propositions that speak of it.
  static let m0012Candidats = Migration(
    12, "Candidats, liens personnels et CV",
    [
      """
      CREATE TABLE candidat (
        id CLE,
        version ENTIER NOT NULL CHECK (version >= 1),
        personne ENTIER NOT NULL UNIQUE,
        inscrit_le ENTIER NOT NULL,
        confirme_le ENTIER,
        actif_le ENTIER NOT NULL,
        retire_le ENTIER,
        averti_le ENTIER,
        efface_le ENTIER,
        prenom TEXTE,
        nom TEXTE,
        courriel TEXTE UNIQUE,
        telephone TEXTE,
        commune TEXTE,
        departement TEXTE,
        terre TEXTE,
        longitude REEL,
        latitude REEL,
        situations TEXTE,
        diplome TEXTE,
        disponible_le TEXTE,
        mobilite ENTIER,
        motivation TEXTE,
        pix_niveau ENTIER CHECK (pix_niveau BETWEEN 1 AND 8),
        pix_partage ENTIER CHECK (pix_partage IN (0, 1)),
        pix_le ENTIER,
        cv_format TEXTE,
        cv_taille ENTIER,
        cv_depose_le ENTIER,
        CHECK ((efface_le IS NULL) = (courriel IS NOT NULL)),
        CHECK ((pix_niveau IS NULL) = (pix_le IS NULL)),
        CHECK ((cv_format IS NULL) = (cv_depose_le IS NULL))
      )
      """,
      """
      CREATE INDEX candidat_departement ON candidat (departement, inscrit_le, id, disponible_le)
      WHERE confirme_le IS NOT NULL AND retire_le IS NULL AND efface_le IS NULL
      """,
      """
      CREATE INDEX candidat_pays ON candidat (inscrit_le, id, disponible_le)
      WHERE confirme_le IS NOT NULL AND retire_le IS NULL AND efface_le IS NULL
      """,
      """
      CREATE INDEX candidat_terre ON candidat (terre, inscrit_le, id)
      WHERE confirme_le IS NOT NULL AND retire_le IS NULL AND efface_le IS NULL
      """,
      "CREATE INDEX candidat_actif ON candidat (actif_le) WHERE efface_le IS NULL",
      """
      CREATE TABLE candidat_mot (
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        mot TEXTE NOT NULL,
        PRIMARY KEY (candidat, mot)
      )
      """,
      "CREATE INDEX candidat_mot_mot ON candidat_mot (mot, candidat)",
      """
      CREATE TABLE candidat_lien (
        empreinte OCTETS NOT NULL,
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        emis_le ENTIER NOT NULL,
        expire_le ENTIER NOT NULL,
        PRIMARY KEY (empreinte)
      )
      """,
      "CREATE INDEX candidat_lien_candidat ON candidat_lien (candidat)",
      """
      CREATE TABLE candidat_cv (
        candidat CLE REFERENCES candidat (id),
        octets OCTETS NOT NULL
      )
      """,
    ])
}
