extension Migration {
  /// Coordonnateurs, recueils de besoins and comités de pilotage: dated facts only.
  static let m0014Coordination = Migration(
    14, "Coordonnateurs, recueils de besoins, comités de pilotage",
    coordonnateurs + recueils + pilotage)

  private static let coordonnateurs: [SQL] = [
    """
    CREATE TABLE coordonnateur (
      id CLE,
      nom TEXTE NOT NULL,
      siret TEXTE NOT NULL,
      departement TEXTE NOT NULL,
      du TEXTE NOT NULL,
      au TEXTE,
      acte TEXTE NOT NULL,
      reconnu_le ENTIER NOT NULL,
      reconnu_par ENTIER NOT NULL REFERENCES compte (id),
      fin_du TEXTE,
      fin_motif TEXTE CHECK (fin_motif IN ('retrait', 'renonciation')),
      fin_phrase TEXTE,
      fin_le ENTIER,
      fin_par ENTIER REFERENCES compte (id),
      CHECK (au IS NULL OR au >= du),
      CHECK (fin_du IS NULL OR fin_du > du),
      CHECK ((fin_du IS NULL) = (fin_motif IS NULL)),
      CHECK ((fin_du IS NULL) = (fin_par IS NULL))
    )
    """,
    """
    CREATE TABLE coordonnateur_perimetre (
      coordonnateur ENTIER NOT NULL REFERENCES coordonnateur (id),
      territoire TEXTE NOT NULL,
      PRIMARY KEY (coordonnateur, territoire)
    )
    """,
  ]

  private static let recueils: [SQL] = [
    """
    CREATE TABLE recueil (
      id CLE,
      coordonnateur ENTIER NOT NULL REFERENCES coordonnateur (id),
      titre TEXTE NOT NULL,
      departement TEXTE NOT NULL,
      ouvert_le TEXTE NOT NULL,
      clot_le TEXTE NOT NULL,
      CHECK (clot_le >= ouvert_le)
    )
    """,
    """
    CREATE TABLE invite (
      id CLE,
      recueil ENTIER NOT NULL REFERENCES recueil (id),
      famille TEXTE NOT NULL,
      nom TEXTE NOT NULL,
      commune TEXTE NOT NULL,
      contact_nom TEXTE NOT NULL,
      contact_courriel TEXTE NOT NULL,
      personne ENTIER NOT NULL,
      invite_le ENTIER NOT NULL,
      brouillon ENTIER UNIQUE,
      prerempli_le ENTIER,
      CHECK ((brouillon IS NULL) = (prerempli_le IS NULL))
    )
    """,
    "CREATE INDEX invite_recueil ON invite (recueil, id)",
    "CREATE INDEX invite_personne ON invite (personne)",
    """
    CREATE TABLE invite_lien (
      empreinte OCTETS NOT NULL PRIMARY KEY,
      invite ENTIER NOT NULL REFERENCES invite (id)
    )
    """,
    """
    CREATE TABLE invite_relance (
      invite ENTIER NOT NULL REFERENCES invite (id),
      le TEXTE NOT NULL,
      PRIMARY KEY (invite, le)
    )
    """,
    """
    CREATE TABLE reponse_besoins (
      invite CLE REFERENCES invite (id),
      besoins TEXTE NOT NULL,
      publics TEXTE NOT NULL,
      accueil TEXTE NOT NULL CHECK (accueil IN ('volontiers', 'a-etudier', 'non')),
      commune TEXTE NOT NULL,
      horaires TEXTE NOT NULL,
      phrase TEXTE NOT NULL,
      repondue_le ENTIER NOT NULL,
      corrigee_le ENTIER
    )
    """,
  ]

  private static let pilotage: [SQL] = [
    """
    CREATE TABLE comite_pilotage (
      id CLE,
      departement TEXTE NOT NULL UNIQUE,
      nom TEXTE NOT NULL
    )
    """,
    """
    CREATE TABLE membre_pilotage (
      id CLE,
      comite ENTIER NOT NULL REFERENCES comite_pilotage (id),
      structure TEXTE NOT NULL,
      nom TEXTE NOT NULL,
      courriel TEXTE NOT NULL,
      personne ENTIER NOT NULL,
      du TEXTE NOT NULL,
      au TEXTE,
      CHECK (au IS NULL OR au >= du)
    )
    """,
    "CREATE INDEX membre_pilotage_comite ON membre_pilotage (comite, id)",
    "CREATE INDEX membre_pilotage_personne ON membre_pilotage (personne)",
    """
    CREATE TABLE reunion_pilotage (
      id CLE,
      comite ENTIER NOT NULL REFERENCES comite_pilotage (id),
      jour TEXTE NOT NULL,
      minute ENTIER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
      lieu TEXTE NOT NULL,
      ordre_du_jour TEXTE NOT NULL,
      envoye_le ENTIER,
      destinataires ENTIER CHECK (destinataires >= 1),
      CHECK ((envoye_le IS NULL) = (destinataires IS NULL))
    )
    """,
    "CREATE INDEX reunion_pilotage_comite ON reunion_pilotage (comite, jour)",
    """
    CREATE TABLE point_releve (
      reunion ENTIER NOT NULL REFERENCES reunion_pilotage (id),
      rang ENTIER NOT NULL CHECK (rang >= 1),
      texte TEXTE NOT NULL,
      responsable TEXTE NOT NULL,
      echeance TEXTE NOT NULL,
      PRIMARY KEY (reunion, rang)
    )
    """,
  ]
}
