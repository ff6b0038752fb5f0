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
  /// How many months ahead of the deposit a post may begin.
  case formulaireDebutMois = "formulaire.debut.mois"
  case formulaireMotivationMax = "formulaire.motivation.max"
  case avisCommentaireMin = "avis.commentaire.min"
  case avisCommentaireMax = "avis.commentaire.max"
  case decisionPhraseMin = "decision.phrase.min"
  case decisionPhraseMax = "decision.phrase.max"

  /// Official grounds of a refusal: the text of each.
  case refusMotifA = "refus.motif.a"
  case refusMotifB = "refus.motif.b"
  case refusMotifC = "refus.motif.c"

  /// The same for a candidature to coordinate a territory.
  case refusCoordonnateurA = "refus.coordonnateur.a"
  case refusCoordonnateurB = "refus.coordonnateur.b"
  case refusCoordonnateurC = "refus.coordonnateur.c"
  case refusCoordonnateurD = "refus.coordonnateur.d"

  /// Hours between two sendings of the link by which a representative commits a structure.
  case engagementRelanceHeures = "engagement.relance.heures"

  /// The published order of a séance's agenda: codes of levels, the first served first.
  case seanceOrdre = "seance.ordre"

  case silenceRefusMois = "silence.refus.mois"
  case recoursMois = "recours.mois"
  case recrutementMois = "recrutement.mois"
  case recrutementSupplementaireMois = "recrutement.supplementaire.mois"

  /// From the signature of an accord to the day its projet d'accueil is due.
  case projetMois = "projet.mois"
  /// How many days before it is due it is reminded of, the longest first: `30 14 7 1`.
  case projetRappels = "projet.rappels"
  /// Share of the population that finds the digital world difficult, in per cent.
  case difficultePart = "besoin.difficulte.part"

  case brouillonJours = "conservation.brouillon.jours"
  case candidatureConservationMois = "conservation.candidature.mois"
  case courrierConservationMois = "conservation.courrier.mois"
  case effacementReponseMois = "effacement.reponse.mois"
  case compteInactifMois = "conservation.compte_inactif.mois"
  case recueilConservationMois = "conservation.recueil.mois"

  /// The level of a candidature received in the perimeter of a recognised coordonnateur; 0: such
  /// candidatures have no priority.
  case prioriteCoordonnateur = "priorite.coordonnateur.niveau"

  /// Days between two reminders of a guest of a recueil de besoins.
  case recueilRelanceJours = "recueil.relance.jours"

  /// Of the form of candidats: characters of the motivation; kilometres to choose from and domains of
  /// e-mail refused, each a list separated by blanks.
  case candidatMotivationMax = "candidat.motivation.max"
  /// How many months ahead a candidat may say to be available.
  case candidatDisponibleMois = "candidat.disponible.mois"
  case candidatMobilites = "candidat.mobilites"
  case candidatDomainesRefuses = "candidat.domaines_refuses"
  /// How long a candidat's personal link opens their space.
  case candidatLienJours = "candidat.lien.jours"
  case candidatConservationMois = "conservation.candidat.mois"
  case candidatAvertissementJours = "conservation.candidat.avertissement.jours"
  case candidatNonConfirmeJours = "conservation.candidat.non_confirme.jours"
  /// Bytes of a CV, and of what is packed in it.
  case cvTailleMax = "cv.taille.max"
  case cvOuvertMax = "cv.ouvert.max"
  case cvConservationMois = "conservation.cv.mois"

  /// Propositions open at a time, for a candidat and for each post of a structure; days to answer.
  case misesParCandidat = "mise_en_relation.par_candidat"
  case misesParPoste = "mise_en_relation.par_poste"
  case misesDelaiJours = "mise_en_relation.delai.jours"
  /// Grounds a structure may give for a « no »: the text of each.
  case misesMotifAnimation = "mise_en_relation.motif.animation"
  case misesMotifNumerique = "mise_en_relation.motif.numerique"
  case misesMotifDisponibilite = "mise_en_relation.motif.disponibilite"
  case misesMotifConditions = "mise_en_relation.motif.conditions"
  case misesMotifAutre = "mise_en_relation.motif.autre"

  /// Wishes of a candidat; points of a diploma and of an experience, where a structure ranked nobody.
  case appariementVoeuxMax = "appariement.voeux.max"
  case appariementDiplome = "appariement.score.diplome"
  case appariementExperience = "appariement.score.experience"

  /// Gross monthly minimum wage for 35 hours a week, in centimes.
  case smicBrutMensuel = "smic.brut_mensuel"

  /// Assumptions of the simulator, shown as such: employer's contributions in per cent of the gross
  /// wage, running costs a month in centimes.
  case chargesPubliques = "hypothese.charges.publique"
  case chargesPrivees = "hypothese.charges.privee"
  case fraisMensuels = "hypothese.frais_mensuels"
}
