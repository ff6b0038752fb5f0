extension Regles {
  /// Candidats and the propositions made to them.
  static let candidats: [Regle] = [
    regle(.candidatMotivationMax, "2500", formulaires),
    regle(.candidatDisponibleMois, "24", "Hypothèse de ce site"),
    regle(.candidatMobilites, "5 10 15 20 40 100 2000", formulaires),
    regle(.candidatDomainesRefuses, "conseiller-numerique.fr", formulaires),
    regle(.candidatLienJours, "180", formulaires),
    regle(
      .candidatConservationMois, "24",
      "CNIL, guide du recrutement : deux ans après le dernier contact"),
    regle(.candidatAvertissementJours, "30", "Hypothèse de ce site"),
    regle(.candidatNonConfirmeJours, "30", "Hypothèse de ce site"),
    regle(.cvTailleMax, "2000000", "Hypothèse de ce site"),
    regle(.cvOuvertMax, "30000000", "Hypothèse de ce site"),
    regle(.cvConservationMois, "6", "Règles de conservation du programme"),
    regle(.misesParCandidat, "3", "Règles de mise en relation du programme, 2020"),
    regle(.misesParPoste, "3", "Hypothèse de ce site, d’après les règles de 2020"),
    regle(.misesDelaiJours, "14", "Hypothèse de ce site : aucun texte ne fixe de délai"),
    regle(.misesMotifAnimation, "expérience d’animation de groupe", motifs),
    regle(.misesMotifNumerique, "compétences numériques attendues pour ce poste", motifs),
    regle(.misesMotifDisponibilite, "dates de disponibilité et de début du contrat", motifs),
    regle(.misesMotifConditions, "conditions du poste (lieux, horaires, salaire)", motifs),
    regle(.misesMotifAutre, "une autre personne a été retenue pour ce poste", motifs),
    regle(.appariementVoeuxMax, "10", "Hypothèse de ce site"),
    regle(.appariementDiplome, "2", score),
    regle(.appariementExperience, "3", score),
  ]

  private static let score =
    "Hypothèse de ce site, à fixer par l’équipe nationale avant la première campagne"
  private static let motifs = "Hypothèse de ce site, à fixer par l’équipe nationale"
}
