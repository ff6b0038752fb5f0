extension Migration {
  /// Comités, their séances and what these propose: the tables that come with the decisions that
  /// follow one another.
  static let seances: [SQL] = [
    """
    CREATE TABLE comite (
      id CLE,
      nom TEXTE NOT NULL,
      perimetre TEXTE NOT NULL,
      quorum TEXTE NOT NULL,
      version ENTIER NOT NULL CHECK (version >= 1)
    )
    """,
    """
    CREATE TABLE membre (
      id CLE,
      comite ENTIER NOT NULL REFERENCES comite (id),
      nom TEXTE NOT NULL,
      qualite TEXTE NOT NULL,
      fonction TEXTE NOT NULL CHECK (fonction IN ('president', 'secretaire', 'membre')),
      compte ENTIER REFERENCES compte (id),
      organisme TEXTE,
      du TEXTE NOT NULL,
      au TEXTE CHECK (au >= du)
    )
    """,
    "CREATE INDEX membre_comite ON membre (comite, du, id)",
    """
    CREATE TABLE seance (
      id CLE,
      comite ENTIER NOT NULL REFERENCES comite (id),
      jour TEXTE NOT NULL,
      lieu TEXTE NOT NULL,
      calcul TEXTE NOT NULL,
      version ENTIER NOT NULL CHECK (version >= 1),
      filtre_avis ENTIER NOT NULL CHECK (filtre_avis IN (0, 1)),
      filtre_departement TEXTE,
      filtre_avant TEXTE,
      proces_verbal TEXTE
    )
    """,
    "CREATE INDEX seance_comite ON seance (comite, jour, id)",
    """
    CREATE TABLE seance_point (
      seance ENTIER NOT NULL REFERENCES seance (id),
      candidature ENTIER NOT NULL REFERENCES candidature (id),
      rang ENTIER NOT NULL CHECK (rang >= 1),
      niveau ENTIER NOT NULL CHECK (niveau >= 1),
      raison TEXTE NOT NULL,
      raison_le TEXTE,
      PRIMARY KEY (seance, candidature)
    )
    """,
    "CREATE INDEX seance_point_candidature ON seance_point (candidature)",
    """
    CREATE TABLE seance_presence (
      seance ENTIER NOT NULL REFERENCES seance (id),
      membre ENTIER NOT NULL REFERENCES membre (id),
      PRIMARY KEY (seance, membre)
    )
    """,
    """
    CREATE TABLE deport (
      seance ENTIER NOT NULL REFERENCES seance (id),
      membre ENTIER NOT NULL REFERENCES membre (id),
      candidature ENTIER NOT NULL REFERENCES candidature (id),
      PRIMARY KEY (seance, membre, candidature)
    )
    """,
    """
    CREATE TABLE proposition (
      seance ENTIER NOT NULL REFERENCES seance (id),
      candidature ENTIER NOT NULL REFERENCES candidature (id),
      sens TEXTE NOT NULL CHECK (sens IN ('retenir', 'refuser', 'ajourner')),
      postes ENTIER NOT NULL CHECK ((sens = 'retenir') = (postes > 0)),
      motif TEXTE,
      phrase TEXTE NOT NULL,
      annoncee_le TEXTE,
      PRIMARY KEY (seance, candidature)
    )
    """,
    "CREATE INDEX proposition_candidature ON proposition (candidature)",
    """
    CREATE TABLE approbation (
      seance ENTIER NOT NULL REFERENCES seance (id),
      fonction TEXTE NOT NULL CHECK (fonction IN ('president', 'secretaire')),
      membre ENTIER NOT NULL REFERENCES membre (id),
      compte ENTIER NOT NULL REFERENCES compte (id),
      moment ENTIER NOT NULL,
      PRIMARY KEY (seance, fonction),
      UNIQUE (seance, compte)
    )
    """,
  ]
}
