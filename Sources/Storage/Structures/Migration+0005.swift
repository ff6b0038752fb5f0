extension Migration {
  static let m0005Structures = Migration(
    5, "Structures, listes d’attributions et attributions",
    [
      """
      CREATE TABLE structure (
        id CLE,
        siret TEXTE UNIQUE,
        ridet TEXTE UNIQUE,
        nom TEXTE NOT NULL,
        cle_nom TEXTE NOT NULL,
        type TEXTE NOT NULL CHECK (type IN ('publique', 'privee')),
        commune TEXTE NOT NULL,
        creee_le ENTIER NOT NULL,
        CHECK ((siret IS NULL) <> (ridet IS NULL))
      )
      """,
      """
      CREATE TABLE liste_attributions (
        id CLE,
        jour TEXTE NOT NULL UNIQUE,
        importee_le ENTIER NOT NULL,
        revision ENTIER NOT NULL CHECK (revision > 0)
      )
      """,
      """
      CREATE TABLE attribution (
        id CLE,
        structure ENTIER NOT NULL REFERENCES structure (id),
        liste ENTIER NOT NULL REFERENCES liste_attributions (id),
        siret TEXTE NOT NULL,
        nom TEXTE NOT NULL,
        type TEXTE NOT NULL CHECK (type IN ('publique', 'privee')),
        postes ENTIER NOT NULL CHECK (postes > 0),
        jour TEXTE NOT NULL,
        montant ENTIER NOT NULL CHECK (montant >= 0),
        adresse TEXTE NOT NULL,
        code_postal TEXTE NOT NULL,
        commune_declaree TEXTE NOT NULL,
        commune_nom TEXTE NOT NULL,
        departement_declare TEXTE NOT NULL,
        departement_nom TEXTE NOT NULL,
        region_nom TEXTE NOT NULL,
        zrr TEXTE NOT NULL,
        qpv TEXTE NOT NULL,
        france_services TEXTE NOT NULL,
        commune TEXTE NOT NULL,
        epci TEXTE,
        ept TEXTE,
        departement TEXTE NOT NULL,
        region TEXTE,
        departement_siege TEXTE NOT NULL,
        cle_nom TEXTE NOT NULL,
        cle_commune TEXTE NOT NULL,
        recherche TEXTE NOT NULL
      )
      """,
      "CREATE INDEX attribution_structure ON attribution (structure)",
      "CREATE INDEX attribution_liste ON attribution (liste)",
      "CREATE INDEX attribution_par_nom ON attribution (cle_nom, id)",
      "CREATE INDEX attribution_par_commune ON attribution (cle_commune, id)",
      "CREATE INDEX attribution_par_jour ON attribution (jour, id)",
      "CREATE INDEX attribution_par_postes ON attribution (postes, id)",
      "CREATE INDEX attribution_par_montant ON attribution (montant, id)",
      "CREATE INDEX attribution_commune ON attribution (commune)",
      "CREATE INDEX attribution_departement ON attribution (departement, cle_nom, id)",
    ])
}
