extension Migration {
  /// Candidatures: dated facts only, no state. Places of exercise that are « à préciser » have no row.
  static let m0006Candidatures = Migration(
    6, "Candidatures des structures, avis, décisions, brouillons",
    [
      """
      CREATE TABLE candidature (
        id CLE,
        numero TEXTE NOT NULL UNIQUE,
        version ENTIER NOT NULL CHECK (version >= 1),
        identifiant TEXTE NOT NULL,
        nom TEXTE NOT NULL,
        type TEXTE NOT NULL,
        commune TEXTE NOT NULL,
        departement TEXTE NOT NULL,
        postes ENTIER NOT NULL CHECK (postes >= 1),
        date_debut TEXTE NOT NULL,
        motivation TEXTE NOT NULL,
        suite TEXTE CHECK (suite IN ('postes', 'service')),
        deposee_le ENTIER NOT NULL,
        recue_le TEXTE NOT NULL,
        silence_le TEXTE NOT NULL,
        personne ENTIER NOT NULL,
        deposant ENTIER REFERENCES compte (id),
        engagement_empreinte OCTETS NOT NULL UNIQUE,
        engagement_jusquau TEXTE NOT NULL,
        engagee_le ENTIER,
        retiree_le ENTIER,
        retiree_jour TEXTE,
        CHECK (silence_le > recue_le),
        CHECK ((retiree_le IS NULL) = (retiree_jour IS NULL))
      )
      """,
      "CREATE INDEX candidature_identifiant ON candidature (identifiant)",
      "CREATE INDEX candidature_departement ON candidature (departement, silence_le, id)",
      "CREATE INDEX candidature_deposant ON candidature (deposant) WHERE deposant IS NOT NULL",
      """
      CREATE TABLE candidature_contact (
        candidature CLE REFERENCES candidature (id),
        nom TEXTE NOT NULL,
        courriel TEXTE NOT NULL,
        telephone TEXTE NOT NULL,
        representant_nom TEXTE,
        representant_courriel TEXTE,
        engagee_par TEXTE,
        CHECK ((representant_nom IS NULL) = (representant_courriel IS NULL))
      )
      """,
      """
      CREATE TABLE candidature_lieu (
        candidature ENTIER NOT NULL REFERENCES candidature (id),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        poste ENTIER NOT NULL CHECK (poste >= 1),
        commune TEXTE NOT NULL,
        adresse TEXTE NOT NULL,
        part ENTIER NOT NULL CHECK (part BETWEEN 1 AND 100),
        PRIMARY KEY (candidature, rang)
      )
      """,
      """
      CREATE TABLE avis (
        candidature CLE REFERENCES candidature (id),
        favorable ENTIER NOT NULL CHECK (favorable IN (0, 1)),
        postes ENTIER NOT NULL CHECK (postes >= 0),
        rang ENTIER CHECK (rang >= 1),
        commentaire TEXTE NOT NULL,
        prepare_le ENTIER NOT NULL,
        prepare_par ENTIER NOT NULL REFERENCES compte (id),
        rendu_le ENTIER,
        rendu_par ENTIER REFERENCES compte (id),
        CHECK ((favorable = 1) = (postes >= 1)),
        CHECK ((rendu_le IS NULL) = (rendu_par IS NULL))
      )
      """,
      """
      CREATE TABLE decision (
        candidature CLE REFERENCES candidature (id),
        postes ENTIER NOT NULL CHECK (postes >= 0),
        motif TEXTE,
        phrase TEXTE NOT NULL,
        prenom TEXTE NOT NULL,
        nom TEXTE NOT NULL,
        qualite TEXTE NOT NULL,
        service TEXTE NOT NULL,
        delegation TEXTE NOT NULL,
        prise_le ENTIER NOT NULL,
        jour TEXTE NOT NULL,
        par ENTIER NOT NULL REFERENCES compte (id),
        notifiee_le TEXTE,
        CHECK (postes > 0 OR motif IS NOT NULL),
        CHECK (notifiee_le IS NULL OR notifiee_le >= jour)
      )
      """,
      """
      CREATE TABLE brouillon (
        id CLE,
        code TEXTE NOT NULL UNIQUE,
        reponses TEXTE NOT NULL,
        etape ENTIER NOT NULL CHECK (etape BETWEEN 1 AND 6),
        enregistre_le ENTIER NOT NULL,
        valable_jusquau TEXTE NOT NULL,
        candidature ENTIER REFERENCES candidature (id)
      )
      """,
      "CREATE INDEX brouillon_perime ON brouillon (valable_jusquau)",
    ])
}
