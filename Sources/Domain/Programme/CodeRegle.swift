/// The rules a programme is made of. Each has a value, and days between which it holds.
package enum CodeRegle: String, Sendable, Hashable, CaseIterable {
  /// Aid per post, in centimes.
  case aidePublique = "aide.publique"
  case aidePrivee = "aide.privee"
  /// The same for a structure in a priority zone (QPV, ZRR).
  case aidePubliqueZone = "aide.publique.zone"
  case aidePriveeZone = "aide.privee.zone"

  /// How long a post is helped, in months, and the part of the SMIC that the aid stands for, in
  /// per cent: the rate changes with the length, not the total.
  case dureeCourteMois = "duree.courte.mois"
  case dureeCourteTaux = "duree.courte.taux"
  case dureeLongueMois = "duree.longue.mois"
  case dureeLongueTaux = "duree.longue.taux"

  /// Parts of the aid, in per cent, and the month after the start when each falls due.
  case tranche1Part = "tranche.1.part"
  case tranche1Mois = "tranche.1.mois"
  case tranche2Part = "tranche.2.part"
  case tranche2Mois = "tranche.2.mois"
  case tranche3Part = "tranche.3.part"
  case tranche3Mois = "tranche.3.mois"

  case enveloppeMontant = "enveloppe.montant"
  case enveloppePostes = "enveloppe.postes"

  case formulairePostesMin = "formulaire.postes.min"
  case formulairePostesMax = "formulaire.postes.max"
  case formulaireMotivationMax = "formulaire.motivation.max"
  case avisCommentaireMin = "avis.commentaire.min"
  case avisCommentaireMax = "avis.commentaire.max"
  case decisionPhraseMin = "decision.phrase.min"
  case decisionPhraseMax = "decision.phrase.max"

  /// Official grounds of a refusal: the text of each.
  case refusMotifA = "refus.motif.a"
  case refusMotifB = "refus.motif.b"
  case refusMotifC = "refus.motif.c"

  case silenceRefusMois = "silence.refus.mois"
  case recoursMois = "recours.mois"
  case recrutementMois = "recrutement.mois"
  case recrutementSupplementaireMois = "recrutement.supplementaire.mois"

  case brouillonJours = "conservation.brouillon.jours"
  case candidatureConservationMois = "conservation.candidature.mois"
  case courrierConservationMois = "conservation.courrier.mois"
  case effacementReponseMois = "effacement.reponse.mois"
  case compteInactifMois = "conservation.compte_inactif.mois"

  /// Gross monthly minimum wage for 35 hours a week, in centimes.
  case smicBrutMensuel = "smic.brut_mensuel"

  /// Assumptions of the simulator, shown as such: employer's contributions in per cent of the gross
  /// wage, running costs a month in centimes.
  case chargesPubliques = "hypothese.charges.publique"
  case chargesPrivees = "hypothese.charges.privee"
  case fraisMensuels = "hypothese.frais_mensuels"
}
