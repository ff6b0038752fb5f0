extension Migration {
  /// Scenarios: settings, frozen results, overrides, published rules, where they were put.
  static let m0021Scenarios = Migration(
    21, "Scénarios de répartition", scenarios + resultats + actes)

  private static let scenarios: [SQL] = [
    """
    CREATE TABLE scenario (
      id CLE,
      titre TEXTE NOT NULL,
      departement TEXTE NOT NULL,
      modele TEXTE NOT NULL CHECK (modele IN ('couverture', 'equite')),
      cle_besoin TEXTE NOT NULL,
      rayon ENTIER NOT NULL CHECK (rayon >= 1),
      postes ENTIER NOT NULL CHECK (postes >= 1),
      plancher ENTIER NOT NULL,
      plafond ENTIER NOT NULL,
      graine ENTIER NOT NULL,
      iterations ENTIER NOT NULL CHECK (iterations >= 1),
      cree_le ENTIER NOT NULL,
      cree_par ENTIER NOT NULL REFERENCES compte (id)
    )
    """,
    "CREATE INDEX scenario_departement ON scenario (departement, id)",
  ]

  private static let resultats: [SQL] = [
    """
    CREATE TABLE scenario_version (
      scenario ENTIER NOT NULL REFERENCES scenario (id),
      numero ENTIER NOT NULL CHECK (numero >= 1),
      le ENTIER NOT NULL,
      par ENTIER NOT NULL REFERENCES compte (id),
      cause TEXTE NOT NULL,
      valeur REEL NOT NULL,
      borne REEL NOT NULL,
      prouve ENTIER NOT NULL CHECK (prouve IN (0, 1)),
      empreinte TEXTE NOT NULL,
      donnees TEXTE NOT NULL,
      ecartes ENTIER NOT NULL CHECK (ecartes >= 0),
      PRIMARY KEY (scenario, numero)
    )
    """,
    """
    CREATE TABLE scenario_site (
      scenario ENTIER NOT NULL,
      version ENTIER NOT NULL,
      numero ENTIER NOT NULL CHECK (numero >= 1),
      candidature ENTIER NOT NULL REFERENCES candidature (id),
      structure TEXTE NOT NULL,
      commune TEXTE NOT NULL,
      prive ENTIER NOT NULL CHECK (prive IN (0, 1)),
      cout ENTIER NOT NULL CHECK (cout >= 0),
      complete_le TEXTE NOT NULL,
      capacite ENTIER NOT NULL CHECK (capacite >= 0),
      acquis ENTIER NOT NULL,
      au_siege ENTIER NOT NULL,
      parts TEXTE NOT NULL,
      postes ENTIER NOT NULL CHECK (postes >= 0),
      gain ENTIER NOT NULL,
      PRIMARY KEY (scenario, version, numero),
      FOREIGN KEY (scenario, version) REFERENCES scenario_version (scenario, numero)
    )
    """,
    """
    CREATE TABLE scenario_couloir (
      scenario ENTIER NOT NULL,
      version ENTIER NOT NULL,
      territoire TEXTE NOT NULL,
      plafond ENTIER NOT NULL CHECK (plafond IN (0, 1)),
      prix REEL NOT NULL,
      PRIMARY KEY (scenario, version, territoire, plafond),
      FOREIGN KEY (scenario, version) REFERENCES scenario_version (scenario, numero)
    )
    """,
  ]

  private static let actes: [SQL] = [
    """
    CREATE TABLE scenario_forcage (
      id CLE,
      scenario ENTIER NOT NULL REFERENCES scenario (id),
      candidature ENTIER NOT NULL REFERENCES candidature (id),
      commune TEXTE NOT NULL,
      minimum ENTIER NOT NULL CHECK (minimum IN (0, 1)),
      postes ENTIER NOT NULL CHECK (postes >= 0),
      raison TEXTE NOT NULL,
      cout ENTIER NOT NULL,
      le ENTIER NOT NULL,
      par ENTIER NOT NULL REFERENCES compte (id),
      leve_le ENTIER,
      leve_par ENTIER REFERENCES compte (id),
      CHECK ((leve_le IS NULL) = (leve_par IS NULL))
    )
    """,
    "CREATE INDEX scenario_forcage_scenario ON scenario_forcage (scenario, id)",
    """
    CREATE TABLE scenario_regles (
      scenario CLE REFERENCES scenario (id),
      finalite TEXTE NOT NULL,
      part TEXTE NOT NULL,
      sources TEXTE NOT NULL,
      le ENTIER NOT NULL
    )
    """,
    """
    CREATE TABLE scenario_rattachement (
      scenario ENTIER NOT NULL REFERENCES scenario (id),
      genre TEXTE NOT NULL CHECK (genre IN ('accord', 'seance')),
      cible ENTIER NOT NULL,
      le ENTIER NOT NULL,
      PRIMARY KEY (scenario, genre, cible)
    )
    """,
    "CREATE INDEX scenario_rattachement_cible ON scenario_rattachement (genre, cible)",
  ]
}
