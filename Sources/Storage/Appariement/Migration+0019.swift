extension Migration {
  /// Wishes, rankings, campagnes and their frozen calculations: identifiers, points and lists only.
  static let m0019Appariement = Migration(
    19, "Appariement",
    [
      """
      CREATE TABLE voeux (
        candidat CLE REFERENCES candidat (id),
        version ENTIER NOT NULL CHECK (version >= 1),
        dits_le ENTIER NOT NULL
      )
      """,
      """
      CREATE TABLE voeu (
        candidat ENTIER NOT NULL REFERENCES voeux (candidat),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        offre ENTIER NOT NULL REFERENCES offre (id),
        PRIMARY KEY (candidat, rang),
        UNIQUE (offre, candidat)
      )
      """,
      """
      CREATE TABLE classement (
        offre CLE REFERENCES offre (id),
        version ENTIER NOT NULL CHECK (version >= 1),
        declare_le ENTIER NOT NULL
      )
      """,
      """
      CREATE TABLE classement_rang (
        offre ENTIER NOT NULL REFERENCES classement (offre),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        PRIMARY KEY (offre, rang),
        UNIQUE (candidat, offre)
      )
      """,
      """
      CREATE TABLE campagne (
        id CLE,
        departement TEXTE NOT NULL,
        ouverte_le ENTIER NOT NULL,
        jour TEXTE NOT NULL,
        par ENTIER REFERENCES compte (id),
        voeux_jusquau TEXTE NOT NULL,
        graine TEXTE NOT NULL,
        CHECK (graine <> '' AND voeux_jusquau >= jour)
      )
      """,
      "CREATE INDEX campagne_departement ON campagne (departement, voeux_jusquau)",
      """
      CREATE TABLE appariement (
        id CLE,
        campagne ENTIER NOT NULL REFERENCES campagne (id),
        vague ENTIER NOT NULL CHECK (vague >= 1),
        calcule_le ENTIER NOT NULL,
        par ENTIER REFERENCES compte (id),
        instance TEXTE NOT NULL,
        empreinte TEXTE NOT NULL,
        personnes ENTIER NOT NULL,
        apparies ENTIER NOT NULL,
        publie_le ENTIER,
        publie_par ENTIER REFERENCES compte (id),
        envoye_le ENTIER,
        CHECK (apparies <= personnes),
        CHECK (publie_le IS NOT NULL OR (publie_par IS NULL AND envoye_le IS NULL))
      )
      """,
      "CREATE INDEX appariement_campagne ON appariement (campagne, calcule_le, id)",
      """
      CREATE INDEX appariement_a_envoyer ON appariement (id)
      WHERE publie_le IS NOT NULL AND envoye_le IS NULL
      """,
      """
      CREATE TABLE appariement_personne (
        appariement ENTIER NOT NULL REFERENCES appariement (id),
        place ENTIER NOT NULL,
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        diplome ENTIER NOT NULL,
        experience ENTIER NOT NULL,
        PRIMARY KEY (appariement, place),
        UNIQUE (candidat, appariement)
      )
      """,
      """
      CREATE TABLE appariement_poste (
        appariement ENTIER NOT NULL REFERENCES appariement (id),
        place ENTIER NOT NULL,
        offre ENTIER NOT NULL REFERENCES offre (id),
        declares ENTIER NOT NULL,
        PRIMARY KEY (appariement, place)
      )
      """,
      """
      CREATE TABLE appariement_ecart (
        appariement ENTIER NOT NULL REFERENCES appariement (id),
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        rang ENTIER NOT NULL,
        offre ENTIER NOT NULL REFERENCES offre (id),
        cause TEXTE NOT NULL,
        PRIMARY KEY (appariement, candidat, rang)
      )
      """,
    ])
}
