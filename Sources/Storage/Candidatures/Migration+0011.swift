extension Migration {
  /// A decision is never changed, only followed: a candidature has as many as it takes, by rank. Those
  /// of before were the first of theirs, and keep the number of their candidature. Beside them, how many
  /// posts each département may be granted.
  static let m0011Decisions = Migration(
    11, "Décisions qui se suivent",
    [
      "ALTER TABLE decision RENAME TO decision_unique",
      """
      CREATE TABLE decision (
        id CLE,
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        origine TEXTE NOT NULL CHECK (origine IN ('directe', 'seance', 'recours', 'import')),
        origine_numero ENTIER,
        postes ENTIER NOT NULL CHECK (postes >= 0),
        motif TEXTE,
        phrase TEXTE NOT NULL,
        prenom TEXTE NOT NULL,
        nom TEXTE NOT NULL,
        qualite TEXTE NOT NULL,
        service TEXTE NOT NULL,
        delegation TEXTE NOT NULL,
        calcul TEXTE NOT NULL DEFAULT '',
        prise_le ENTIER NOT NULL,
        jour TEXTE NOT NULL,
        par ENTIER NOT NULL REFERENCES compte (id),
        notifiee_le TEXTE,
        UNIQUE (candidature, rang),
        CHECK (postes > 0 OR motif IS NOT NULL),
        CHECK (notifiee_le IS NULL OR notifiee_le >= jour),
        CHECK ((origine IN ('seance', 'recours')) = (origine_numero IS NOT NULL))
      )
      """,
      """
      INSERT INTO decision (id, candidature, rang, origine, postes, motif, phrase, prenom, nom, qualite,
        service, delegation, prise_le, jour, par, notifiee_le)
      SELECT candidature, candidature, 1, 'directe', postes, motif, phrase, prenom, nom, qualite,
        service, delegation, prise_le, jour, par, notifiee_le
      FROM decision_unique
      """,
      "DROP TABLE decision_unique",
      """
      CREATE TABLE recours (
        id CLE,
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        decision ENTIER REFERENCES decision (id),
        nature TEXTE NOT NULL CHECK (nature IN ('gracieux', 'contentieux')),
        recu_le TEXTE NOT NULL,
        enregistre_le ENTIER NOT NULL,
        par ENTIER NOT NULL REFERENCES compte (id),
        texte TEXTE NOT NULL,
        limite TEXTE NOT NULL,
        silence_le TEXTE NOT NULL,
        reponse_le TEXTE,
        reponse_moment ENTIER,
        reponse_par ENTIER REFERENCES compte (id),
        reponse_raison TEXTE,
        reponse_decision ENTIER REFERENCES decision (id),
        CHECK ((reponse_le IS NULL) = (reponse_raison IS NULL))
      )
      """,
      "CREATE INDEX recours_candidature ON recours (candidature)",
      """
      CREATE TABLE contingent (
        departement TEXTE NOT NULL,
        rang ENTIER NOT NULL CHECK (rang >= 1),
        postes ENTIER NOT NULL CHECK (postes >= 0),
        source TEXTE NOT NULL,
        jour TEXTE NOT NULL,
        PRIMARY KEY (departement, rang)
      )
      """,
    ] + seances)
}
