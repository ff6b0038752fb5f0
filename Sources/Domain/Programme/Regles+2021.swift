import Kernel

extension Regles {
  /// The Conseillers numériques programme of 2021, as published, with what no text fixes marked as
  /// an assumption. An operator may add rules; none of these is ever edited.
  package static let conseillersNumeriques = Regles(
    programme: "conseillers-numeriques",
    toutes: officielles + seances + delais + priorites + hypotheses + smic + candidats)

  static let debut = jour(2020, 11, 17)
  private static let communique =
    "Communiqué de la préfecture de la Seine-Saint-Denis, 15 janvier 2021"
  private static let manche = "Communiqué de la préfecture de la Manche, janvier 2021"
  static let formulaires = "Formulaires d’inscription du programme, 2021"

  private static let officielles: [Regle] = [
    regle(.aidePublique, "5000000", communique),
    regle(.aidePrivee, "4000000", communique),
    regle(.aidePubliqueZone, "5000000", communique + " : sans majoration de zone"),
    regle(.aidePriveeZone, "4000000", communique + " : sans majoration de zone"),
    regle(.dureeCourteMois, "24", manche),
    regle(.dureeCourteTaux, "100", manche),
    regle(.dureeLongueMois, "36", manche),
    regle(.dureeLongueTaux, "70", manche),
    regle(.enveloppeMontant, "20000000000", communique),
    regle(.enveloppePostes, "4000", communique),
    regle(.formulairePostesMin, "1", formulaires),
    regle(.formulaireMotivationMax, "2500", formulaires),
    regle(.avisCommentaireMin, "10", formulaires),
    regle(.avisCommentaireMax, "1000", formulaires),
    regle(
      .refusMotifA,
      "la pertinence du projet au regard des besoins et des solutions déjà existantes",
      "Courriers de réponse du programme"),
    regle(
      .refusMotifB, "la répartition des postes au sein du département",
      "Courriers de réponse du programme"),
    regle(
      .refusMotifC,
      "l’équilibre entre les départements au regard des besoins et des dotations",
      "Courriers de réponse du programme"),
    regle(.recrutementMois, "3", "Règles de recrutement du programme"),
    regle(.recrutementSupplementaireMois, "6", "Règles de recrutement du programme"),
  ]

  private static let seances: [Regle] = [
    regle(
      .seanceOrdre, "reexamen,coordonnateur,autres",
      manche + " : candidatures du territoire retenues prioritairement"),
    regle(.refusCoordonnateurA, "la qualité de la stratégie", grilleCoordonnateur),
    regle(.refusCoordonnateurB, "la légitimité à coordonner le territoire", grilleCoordonnateur),
    regle(
      .refusCoordonnateurC,
      "la qualité de la concertation avec les structures, la préfecture, le département et le hub",
      grilleCoordonnateur),
    regle(
      .refusCoordonnateurD, "la qualité et la pertinence du projet", grilleCoordonnateur),
  ]

  private static let grilleCoordonnateur = "Courriers de réponse du programme aux coordonnateurs"

  private static let delais: [Regle] = [
    regle(
      .silenceRefusMois, "2",
      "Code des relations entre le public et l’administration, articles L231-4 et L231-6"),
    regle(.recoursMois, "2", "Code de justice administrative, article R421-1"),
    regle(.projetMois, "2", communique + " : projet d’accueil à présenter sous deux mois"),
    regle(.projetRappels, "30 14 7 1", "Hypothèse de ce site"),
    regle(
      .difficultePart, "17",
      "Réponse ministérielle du 3 mars 2021 : 17 % des Français en difficulté avec le numérique"),
    regle(.compteInactifMois, "30", "Règles de conservation du programme"),
    regle(.brouillonJours, "60", "Hypothèse de ce site"),
    regle(.effacementReponseMois, "1", "Règlement (UE) 2016/679, article 12"),
    regle(.courrierConservationMois, "12", "Hypothèse de ce site, à fixer par l’exploitant"),
    regle(.candidatureConservationMois, "60", "Hypothèse de ce site, à fixer par l’exploitant"),
    regle(.recueilConservationMois, "12", "Hypothèse de ce site, à fixer par l’exploitant"),
    regle(.recueilRelanceJours, "7", "Hypothèse de ce site"),
  ]

  /// « Retenues prioritairement » : from the day when it was published.
  private static let priorites: [Regle] = [
    regle(.prioriteCoordonnateur, "0", "Aucun texte avant janvier 2021"),
    Regle(.prioriteCoordonnateur, "2", du: jour(2021, 1, 18), source: manche),
  ]

  private static let hypotheses: [Regle] = [
    regle(.formulairePostesMax, "50", "Hypothèse de ce site : aucun texte ne fixe de maximum"),
    regle(.formulaireDebutMois, "24", "Hypothèse de ce site : aucun texte ne fixe de maximum"),
    regle(.engagementRelanceHeures, "24", "Hypothèse de ce site"),
    regle(.decisionPhraseMin, "10", "Hypothèse de ce site"),
    regle(.decisionPhraseMax, "1000", "Hypothèse de ce site"),
    regle(.tranche1Part, "20", partage),
    regle(.tranche1Mois, "1", partage),
    regle(.tranche2Part, "30", partage),
    regle(.tranche2Mois, "6", partage),
    regle(.tranche3Part, "50", partage),
    regle(.tranche3Mois, "12", partage),
    regle(.chargesPubliques, "36", "Hypothèse : taux moyen d’un agent contractuel à temps plein"),
    regle(.chargesPrivees, "10", "Hypothèse : au salaire minimum, allègements déduits"),
    regle(
      .fraisMensuels, "15000", "Hypothèse : déplacements, téléphone et matériel d’un poste"),
  ]

  private static let partage =
    "Hypothèse : les textes publics disent trois versements, non leur partage"

  static func regle(_ code: CodeRegle, _ valeur: String, _ source: String) -> Regle {
    Regle(code, valeur, du: debut, source: source)
  }

  private static func jour(_ year: Int, _ month: Int, _ day: Int) -> Jour {
    Jour(year, month, day) ?? Jour(number: 0)
  }

  /// Gross monthly SMIC for 151.67 hours, by the day it took effect.
  private static let smic: [Regle] = [
    (jour(2020, 1, 1), "153942"), (jour(2021, 1, 1), "155458"), (jour(2021, 10, 1), "158947"),
    (jour(2022, 1, 1), "160312"), (jour(2022, 5, 1), "164558"), (jour(2022, 8, 1), "167895"),
    (jour(2023, 1, 1), "170928"), (jour(2023, 5, 1), "174720"), (jour(2024, 1, 1), "176692"),
    (jour(2024, 11, 1), "180180"), (jour(2026, 1, 1), "182303"),
  ].map {
    Regle(.smicBrutMensuel, $1, du: $0, source: "Décrets et arrêtés de relèvement du SMIC (INSEE)")
  }
}
