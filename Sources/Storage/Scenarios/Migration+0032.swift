extension Migration {
  /// A scenario's own measure of the need, and the places that already help.
  static let m0032DonneesDeScenario = Migration(
    32, "Besoin propre et lieux existants des scénarios",
    [
      """
      CREATE TABLE scenario_besoin (
        scenario CLE REFERENCES scenario (id),
        nom TEXTE NOT NULL,
        source TEXTE NOT NULL,
        le TEXTE NOT NULL
      )
      """,
      """
      CREATE TABLE scenario_besoin_valeur (
        scenario ENTIER NOT NULL REFERENCES scenario_besoin (scenario),
        commune TEXTE NOT NULL,
        valeur REEL NOT NULL CHECK (valeur >= 0),
        PRIMARY KEY (scenario, commune)
      )
      """,
      """
      CREATE TABLE scenario_existant (
        scenario ENTIER NOT NULL REFERENCES scenario (id),
        rang ENTIER NOT NULL CHECK (rang >= 1),
        nom TEXTE NOT NULL,
        commune TEXTE NOT NULL,
        nature TEXTE NOT NULL CHECK (nature IN ('franceServices', 'epn', 'autre')),
        PRIMARY KEY (scenario, rang)
      )
      """,
    ])
}
