extension Migration {
  /// Posts after their award: avenants and the posts they are about, what each added to or took from a
  /// candidature once validated, posts that coordinate, who supervises.
  static let m0024Avenants = Migration(
    24, "Avenants, transferts de postes, postes coordonnateurs, encadrants",
    [
      """
      CREATE TABLE avenant (
        id CLE,
        nature TEXTE NOT NULL CHECK (nature IN ('plus', 'moins', 'transfert')),
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        vers ENTIER REFERENCES candidature (id),
        nombre ENTIER NOT NULL CHECK (nombre >= 1),
        commune TEXTE,
        motif TEXTE NOT NULL,
        phrase TEXTE NOT NULL,
        effet TEXTE NOT NULL,
        demande_le ENTIER NOT NULL,
        demande_jour TEXTE NOT NULL,
        demande_par ENTIER NOT NULL REFERENCES compte (id),
        accord_le ENTIER,
        accord_jour TEXTE,
        accord_par ENTIER REFERENCES compte (id),
        issue TEXTE CHECK (issue IN ('valide', 'refuse', 'abandonne')),
        issue_le ENTIER,
        issue_jour TEXTE,
        issue_par ENTIER REFERENCES compte (id),
        raison TEXTE NOT NULL DEFAULT '',
        prenom TEXTE,
        nom TEXTE,
        qualite TEXTE,
        service TEXTE,
        delegation TEXTE,
        CHECK ((nature = 'transfert') = (vers IS NOT NULL)),
        CHECK (vers IS NULL OR vers <> candidature),
        CHECK ((accord_le IS NULL) = (accord_jour IS NULL)),
        CHECK ((accord_le IS NULL) = (accord_par IS NULL)),
        CHECK ((issue IS NULL) = (issue_le IS NULL)),
        CHECK ((issue IS NULL) = (issue_jour IS NULL)),
        CHECK ((issue IS NULL) = (issue_par IS NULL)),
        CHECK (issue IS NULL OR issue <> 'valide' OR vers IS NULL OR accord_le IS NOT NULL)
      )
      """,
      "CREATE INDEX avenant_candidature ON avenant (candidature)",
      "CREATE INDEX avenant_vers ON avenant (vers) WHERE vers IS NOT NULL",
      "CREATE INDEX avenant_ouvert ON avenant (id) WHERE issue IS NULL",
      """
      CREATE TABLE avenant_poste (
        avenant ENTIER NOT NULL REFERENCES avenant (id),
        origine ENTIER NOT NULL REFERENCES candidature (id),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        PRIMARY KEY (avenant, origine, rang)
      )
      """,
      "CREATE INDEX avenant_poste_suivi ON avenant_poste (origine, rang)",
      """
      CREATE TABLE mouvement_poste (
        avenant ENTIER NOT NULL REFERENCES avenant (id),
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        variation ENTIER NOT NULL CHECK (variation <> 0),
        effet TEXTE NOT NULL,
        PRIMARY KEY (avenant, candidature)
      )
      """,
      "CREATE INDEX mouvement_poste_candidature ON mouvement_poste (candidature)",
      """
      CREATE TABLE poste_coordonnateur (
        id CLE,
        origine ENTIER NOT NULL REFERENCES candidature (id),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        du TEXTE NOT NULL,
        au TEXTE,
        CHECK (au IS NULL OR au > du)
      )
      """,
      "CREATE INDEX poste_coordonnateur_poste ON poste_coordonnateur (origine, rang)",
      """
      CREATE TABLE encadrant (
        id CLE,
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        personne ENTIER NOT NULL,
        nom TEXTE NOT NULL,
        fonction TEXTE NOT NULL,
        courriel TEXTE NOT NULL,
        telephone TEXTE NOT NULL,
        du TEXTE NOT NULL,
        au TEXTE,
        CHECK (au IS NULL OR au > du)
      )
      """,
      "CREATE INDEX encadrant_candidature ON encadrant (candidature)",
    ])
}
