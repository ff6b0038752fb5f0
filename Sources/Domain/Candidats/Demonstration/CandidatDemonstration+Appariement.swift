extension CandidatDemonstration {
  /// Beside the story too: they take part in a campagne d’appariement that is over when the
  /// demonstration opens, so that its result and its answers can be read.
  package static let appariement: [CandidatDemonstration] = [
    CandidatDemonstration(
      "Ambre", "Exemple", LiensDemonstration.ambre, commune: "93046", disponible: "2021-04-01",
      mobilite: "15", situation: ["diplome"], motivation: "J’ai un diplôme d’animation."),
    CandidatDemonstration(
      "Basile", "Fictif", LiensDemonstration.basile, commune: "93046", disponible: "2021-04-01",
      mobilite: "15", situation: ["demandeur_emploi"], motivation: "Je veux apprendre ce métier."),
    CandidatDemonstration(
      "Coline", "Démo", LiensDemonstration.coline, commune: "93032", disponible: "2021-04-15",
      mobilite: "15", situation: ["en_emploi", "experience"],
      motivation: "J’aide les usagers d’une mairie."),
    CandidatDemonstration(
      "Driss", "Exemple", LiensDemonstration.driss, commune: "93010", disponible: "2021-04-01",
      mobilite: "20", situation: ["diplome", "experience"],
      motivation: "Formateur depuis trois ans."),
  ]
}
