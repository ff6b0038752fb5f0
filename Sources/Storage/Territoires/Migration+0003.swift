extension Migration {
  static let m0003Territoires = Migration(
    3, "Territoires",
    [
      """
      CREATE TABLE region (
        code TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL, article ENTIER NOT NULL,
        chef_lieu TEXTE NOT NULL,
        CHECK (article BETWEEN 0 AND 5))
      """,
      """
      CREATE TABLE departement (
        code TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL, article ENTIER NOT NULL,
        region TEXTE REFERENCES region (code), population ENTIER NOT NULL,
        prefecture TEXTE NOT NULL, prefecture_nom TEXTE NOT NULL, lon REEL NOT NULL,
        lat REEL NOT NULL, fuseau TEXTE NOT NULL,
        CHECK (article BETWEEN 0 AND 5), CHECK (population >= 0))
      """,
      """
      CREATE TABLE intercommunalite (
        siren TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL, nature TEXTE NOT NULL,
        departement TEXTE REFERENCES departement (code),
        CHECK (nature IN ('CC', 'CA', 'CU', 'METRO', 'MET69', 'EPT')))
      """,
      """
      CREATE TABLE commune (
        code TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL, cle TEXTE NOT NULL,
        departement TEXTE NOT NULL REFERENCES departement (code),
        epci TEXTE REFERENCES intercommunalite (siren),
        ept TEXTE REFERENCES intercommunalite (siren),
        population ENTIER NOT NULL, codes_postaux TEXTE NOT NULL, lon REEL, lat REEL,
        zrr TEXTE NOT NULL, tres_haut_debit REEL, mobile REEL, pauvrete REEL, age REEL,
        diplome REEL, fragilite REEL,
        remplacee_par TEXTE REFERENCES commune (code),
        CHECK (population >= 0), CHECK (zrr IN ('C', 'NC', 'PC')),
        CHECK ((lon IS NULL) = (lat IS NULL)))
      """,
      "CREATE INDEX commune_departement ON commune (departement)",
      """
      CREATE TABLE arrondissement_municipal (
        code TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL,
        commune TEXTE NOT NULL REFERENCES commune (code), population ENTIER NOT NULL,
        CHECK (population >= 0))
      """,
      """
      CREATE TABLE commune_ancienne (
        code TEXTE NOT NULL PRIMARY KEY, nom TEXTE NOT NULL,
        commune TEXTE NOT NULL REFERENCES commune (code))
      """,
      """
      CREATE TABLE contour (
        couche TEXTE NOT NULL, code TEXTE NOT NULL, chemin TEXTE NOT NULL,
        PRIMARY KEY (couche, code), CHECK (couche IN ('regions', 'departements')))
      """,
      """
      CREATE TABLE import_territoires (
        numero CLE, moment ENTIER NOT NULL, ecritures ENTIER NOT NULL)
      """,
    ],
    fill: { try TerritoireRows.write(TerritoireRows.reference, in: $0) })
}
