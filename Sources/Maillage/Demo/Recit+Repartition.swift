import Comptes
import Kernel
import Repartition
import Scenarios

extension Recit {
  /// Two scenarios of Seine-Saint-Denis to be compared, one of Manche, before 11 March.
  static var repartition: [Scene] {
    [
      scenario(
        "scenario-50", 50_700, at: Demonstration.moment(2021, 3, 2, 15, 0), coordinatrice,
        "Dix postes à moins de 10 km", "50", .couverture, .population, rayon: 10, postes: 10),
      scenario(
        "scenario-93", premierScenario, at: Demonstration.moment(2021, 3, 10, 17, 30), agent93,
        "60 postes, clé pauvreté", "93", .equite, .pauvrete, rayon: 8, postes: 60),
      scenario(
        "scenario-93-population", 93_701, at: Demonstration.moment(2021, 3, 10, 17, 40), agent93,
        "60 postes, clé population", "93", .equite, .population, rayon: 8, postes: 60),
      Scene("scenario-93-epingle", at: Demonstration.moment(2021, 3, 10, 17, 50)) { plateau in
        try await pin(plateau)
      },
      Scene("scenario-93-regles", at: Demonstration.moment(2021, 3, 10, 18, 0)) { plateau in
        let acteur = try await plateau.acteur(agent93)
        try await PublierRegles(plateau.moyens.scenarios)(
          ID(premierScenario),
          finalite:
            "Proposer où placer 60 postes parmi les candidatures reçues en Seine-Saint-Denis, "
            + "pour que chaque territoire ait sa part.",
          part:
            "Le comité et la préfecture lisent cette proposition avec les avis rendus sur chaque "
            + "dossier. Elle ne décide de rien à elle seule.",
          sources: "Candidatures reçues au 10 mars 2021 (démonstration). Populations communales du "
            + "code officiel 2026. Indice de fragilité numérique. Part d’habitants en "
            + "difficulté\u{A0}: 17\u{A0}%, Insee, 2019.",
          acteur: acteur, by: plateau.geste("regles", par: acteur.auteur))
        try await RattacherScenario(plateau.moyens.scenarios)(
          ID(premierScenario), to: .accord(93), acteur: acteur,
          by: plateau.geste("joint", par: acteur.auteur))
        try await RecalculerScenario(plateau.moyens.scenarios)(
          ID(premierScenario), version: 2, officiel: true, acteur: acteur,
          by: plateau.geste("officiel", par: acteur.auteur))
      },
    ]
  }

  private static let premierScenario: Int64 = 93_700
  private static let agent93 = "selene@prefecture-93.example"

  private static func scenario(
    _ nom: String, _ id: Int64, at moment: Instant, _ courriel: String, _ titre: String,
    _ departement: String, _ modele: ModeleScenario, _ cle: CleDeBesoin, rayon: Int, postes: Int
  ) -> Scene {
    Scene(nom, at: moment) { plateau in
      let acteur = try await plateau.acteur(courriel)
      var moyens = plateau.moyens.scenarios
      moyens.identifiers = CountingIdentifiers(from: id)
      _ = try await CreerScenario(moyens)(
        titre, departement: departement,
        reglages: try ReglagesScenario(
          modele: modele, cle: cle, rayon: rayon, postes: postes, iterations: 300),
        acteur: acteur, by: plateau.geste(par: acteur.auteur))
    }
  }

  /// Livry-Gargan, which would have none: one post at least.
  private static func pin(_ plateau: Plateau) async throws {
    let acteur = try await plateau.acteur(agent93)
    var moyens = plateau.moyens.scenarios
    moyens.identifiers = CountingIdentifiers(from: 93_710)
    let opened = try await LireScenario(moyens)(ID(premierScenario), acteur: acteur)
    let pinned = opened.scenario.derniere?.sites.last { $0.commune == "93046" }
    guard let pinned else { return }
    try await ImposerChoix(moyens)(
      ID(premierScenario), version: 1, .lieu(pinned.lieu, .auMoins(1)),
      raison: "Livry-Gargan n’aurait aucun poste, et la commune s’y est préparée.",
      acteur: acteur, by: plateau.geste(par: acteur.auteur))
  }
}
