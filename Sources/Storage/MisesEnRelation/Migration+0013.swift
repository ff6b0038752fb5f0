extension Migration {
  /// Offers and propositions: dated facts, no state.
  static let m0013MisesEnRelation = Migration(
    13, "Offres et mises en relation",
    [
      """
      CREATE TABLE offre (
        id CLE,
        candidature ENTIER REFERENCES candidature (id),
        structure ENTIER,
        nom TEXTE NOT NULL,
        postes ENTIER NOT NULL CHECK (postes >= 1),
        departement TEXTE NOT NULL,
        debut TEXTE NOT NULL,
        itinerant ENTIER NOT NULL CHECK (itinerant IN (0, 1)),
        vehicule TEXTE NOT NULL,
        encadrement TEXTE NOT NULL,
        publiee_le ENTIER NOT NULL,
        contact_nom TEXTE NOT NULL,
        contact_courriel TEXTE NOT NULL,
        contact_personne ENTIER NOT NULL,
        compte ENTIER REFERENCES compte (id),
        retiree_le ENTIER,
        CHECK ((candidature IS NULL) <> (structure IS NULL))
      )
      """,
      """
      CREATE UNIQUE INDEX offre_candidature ON offre (candidature)
      WHERE candidature IS NOT NULL AND retiree_le IS NULL
      """,
      """
      CREATE UNIQUE INDEX offre_structure ON offre (structure)
      WHERE structure IS NOT NULL AND retiree_le IS NULL
      """,
      "CREATE INDEX offre_departement ON offre (departement, id) WHERE retiree_le IS NULL",
      "CREATE INDEX offre_personne ON offre (contact_personne)",
      """
      CREATE TABLE offre_lieu (
        offre ENTIER NOT NULL REFERENCES offre (id),
        rang ENTIER NOT NULL,
        commune TEXTE NOT NULL,
        adresse TEXTE NOT NULL,
        PRIMARY KEY (offre, rang)
      )
      """,
      """
      CREATE TABLE mise (
        id CLE,
        version ENTIER NOT NULL CHECK (version >= 1),
        offre ENTIER NOT NULL REFERENCES offre (id),
        candidat ENTIER NOT NULL REFERENCES candidat (id),
        departement TEXTE NOT NULL,
        compte ENTIER,
        proposee_le ENTIER NOT NULL,
        par ENTIER REFERENCES compte (id),
        echeance TEXTE NOT NULL,
        empreinte OCTETS NOT NULL UNIQUE,
        reponse_oui ENTIER CHECK (reponse_oui IN (0, 1)),
        reponse_le ENTIER,
        interet_le ENTIER,
        entretien_jour TEXTE,
        entretien_minute ENTIER,
        entretien_lieu TEXTE,
        nature TEXTE,
        motif TEXTE,
        phrase TEXTE NOT NULL,
        issue_jour TEXTE,
        UNIQUE (offre, candidat),
        CHECK ((reponse_oui IS NULL) = (reponse_le IS NULL)),
        CHECK ((entretien_jour IS NULL) = (entretien_lieu IS NULL)),
        CHECK ((nature IS NULL) = (issue_jour IS NULL)),
        CHECK (nature <> 'nonRetenu' OR motif IS NOT NULL)
      )
      """,
      "CREATE INDEX mise_candidat ON mise (candidat, echeance)",
      "CREATE INDEX mise_pays ON mise (echeance, id)",
      "CREATE INDEX mise_departement ON mise (departement, echeance, id)",
      "CREATE INDEX mise_compte ON mise (compte, echeance, id) WHERE compte IS NOT NULL",
      """
      CREATE INDEX mise_ouverte ON mise (departement, echeance, id, reponse_oui, interet_le)
      WHERE nature IS NULL
      """,
      """
      CREATE INDEX mise_ouverte_pays ON mise (echeance, id, reponse_oui, interet_le)
      WHERE nature IS NULL
      """,
    ])
}
