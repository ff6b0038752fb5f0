package import Kernel
package import Programme

/// What the programme lays down for candidatures on one day: a decree may change any of it.
package struct ReglesCandidature: Sendable, Equatable {
  /// How many posts one candidature may ask for.
  package var postes: ClosedRange<Int>
  /// Characters of the project's description, at most.
  package var motivation: Int
  /// Months after the deposit that a post may begin, at most.
  package var debut: Int
  /// Hours before the representative's link may be sent again.
  package var relance: Int
  /// Characters of an opinion's comment.
  package var commentaire: ClosedRange<Int>
  /// Characters of a decision's sentence.
  package var phrase: ClosedRange<Int>
  /// The official grounds of a refusal.
  package var motifs: [MotifRefus]
  /// Those of a candidature to coordinate a territory.
  package var motifsCoordonnateur: [MotifRefus]
  /// Months after reception when the State's silence is a refusal.
  package var silence: Int
  /// Months to contest a decision, from its notification.
  package var recours: Int
  /// Days a draft is kept after its last saving; also how long the representative's link is good for.
  package var brouillon: Int
  /// Months to answer a request of erasure.
  package var reponseEffacement: Int
  /// Aid per post over its whole length.
  package var aides: Aides

  package init(_ regles: ReglesDuJour) {
    postes = regles.limites.postes
    motivation = regles.limites.motivationMax
    debut = regles.limites.debutMois
    relance = regles.delais.engagementRelanceHeures
    commentaire = regles.limites.commentaireAvis
    phrase = regles.limites.phraseDecision
    motifs = regles.motifs
    motifsCoordonnateur = regles.motifsCoordonnateur
    silence = regles.delais.silenceRefusMois
    recours = regles.delais.recoursMois
    brouillon = regles.delais.brouillonJours
    reponseEffacement = regles.delais.effacementReponseMois
    aides = regles.aides
  }

  /// Every ground a decision may quote.
  package var tousMotifs: [MotifRefus] { motifs + motifsCoordonnateur }

  /// The day when a candidature received on `jour` is refused if nobody answered: the same day of
  /// the month, or the last of a month that has no such day (CRPA, L. 231-4 and L. 231-6).
  package func silence(apres jour: Jour) -> Jour { jour.adding(months: silence) }

  /// The last day to contest what was notified on `jour`: the delay is counted in clear days, the day
  /// of the notification and the last one left out (CJA, R. 421-1).
  package func recours(apres jour: Jour) -> Jour { jour.adding(months: recours).adding(days: 1) }
}
