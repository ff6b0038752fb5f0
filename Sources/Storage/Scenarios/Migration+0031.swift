extension Migration {
  /// Overrides of more kinds than posts at one place, and the corrected place of a site.
  static let m0031ChoixImposes = Migration(
    31, "Choix imposés aux scénarios",
    [
      """
      CREATE TABLE scenario_choix (
        id CLE,
        scenario ENTIER NOT NULL REFERENCES scenario (id),
        nature TEXTE NOT NULL
          CHECK (nature IN ('lieu', 'deplacement', 'territoire', 'structure', 'besoin', 'place')),
        candidature ENTIER REFERENCES candidature (id),
        commune TEXTE,
        vers_candidature ENTIER REFERENCES candidature (id),
        vers_commune TEXTE,
        territoire TEXTE,
        minimum ENTIER CHECK (minimum >= 0),
        maximum ENTIER CHECK (maximum >= 0),
        habitants ENTIER CHECK (habitants >= 0),
        avant ENTIER,
        raison TEXTE NOT NULL,
        source TEXTE NOT NULL,
        cout ENTIER NOT NULL,
        le ENTIER NOT NULL,
        par ENTIER NOT NULL REFERENCES compte (id),
        leve_le ENTIER,
        leve_par ENTIER REFERENCES compte (id),
        CHECK ((leve_le IS NULL) = (leve_par IS NULL)),
        CHECK ((nature = 'territoire') = (territoire IS NOT NULL)),
        CHECK ((nature = 'besoin') = (habitants IS NOT NULL)),
        CHECK ((nature = 'besoin') = (avant IS NOT NULL)),
        CHECK ((nature = 'deplacement') = (vers_candidature IS NOT NULL)),
        CHECK ((nature IN ('deplacement', 'place')) = (vers_commune IS NOT NULL)),
        CHECK ((nature IN ('territoire', 'besoin')) = (candidature IS NULL)),
        CHECK ((nature IN ('territoire', 'structure')) = (commune IS NULL)),
        CHECK (nature IN ('besoin', 'place') OR minimum IS NOT NULL OR maximum IS NOT NULL)
      )
      """,
      """
      INSERT INTO scenario_choix (id, scenario, nature, candidature, commune, minimum, maximum, raison,
        source, cout, le, par, leve_le, leve_par)
      SELECT id, scenario, 'lieu', candidature, commune, CASE WHEN minimum = 1 THEN postes END,
        CASE WHEN minimum = 0 THEN postes END, raison, '', cout, le, par, leve_le, leve_par
      FROM scenario_forcage
      """,
      "DROP TABLE scenario_forcage",
      "CREATE INDEX scenario_choix_scenario ON scenario_choix (scenario, id)",
      "ALTER TABLE scenario_site ADD COLUMN corrigee TEXTE",
    ])
}
