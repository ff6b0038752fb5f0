package import Kernel

/// The expected « no » of this capability, but for the answers of the form (`DemandeRefusal`).
package enum CandidatureRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  /// The actor may see the file but not do this.
  case interdit
  /// This SIRET or RIDET already has a candidature, of this number: join it, add posts, or apply for
  /// another service.
  case dejaInscrite(numero: String)
  /// The call opens then, local time of the département.
  case appelAVenir(HeureLocale)
  /// The last minute of the call has passed; it was this one, local time of the département.
  case appelClos(HeureLocale)
  case brouillonIntrouvable
  case lienInvalide
  case lienExpire
  case dejaEngagee
  /// The representative said no.
  case engagementRefuse
  /// Their link was sent less than so many hours ago.
  case relanceRecente(heures: Int)
  case nomManquant
  case dejaRetiree
  case dejaDecidee
  case commentaireLongueur(ClosedRange<Int>)
  case phraseLongueur(ClosedRange<Int>)
  /// More posts than asked for, or fewer than `minimum`.
  case postesHorsDemande(demandes: Int, minimum: Int = 1)
  case rangInvalide
  case motifManquant
  case avisManquant
  case avisDejaRendu
  /// Posts are granted only to a structure its legal representative has committed.
  case engagementManquant
  case auteurIncomplet
  case decisionManquante
  case dejaNotifiee
  /// Nothing was notified, or silence is not a refusal yet.
  case rienAContester
  /// One of the same nature waits for its answer.
  case recoursEnCours
  case recoursRepondu
  /// Before the notification, or in the future.
  case dateRecours
  /// Posts that may still be granted in the département.
  case resteInsuffisant(reste: Int)
  /// Avenants moved the posts of its decision: another one changes them, not a new decision.
  case postesModifies
  /// What was held about the contact was destroyed.
  case dejaEffacee
  /// Nobody of the file can be written to any more.
  case sansContact
  /// Somebody else changed the file since it was read, to this version.
  case conflit(version: Int)

  package var code: String {
    switch self {
    case .introuvable: "candidature.introuvable"
    case .interdit: "candidature.interdit"
    case .dejaInscrite: "candidature.dejaInscrite"
    case .appelAVenir: "candidature.appelAVenir"
    case .appelClos: "candidature.appelClos"
    case .brouillonIntrouvable: "candidature.brouillonIntrouvable"
    case .lienInvalide: "candidature.lienInvalide"
    case .lienExpire: "candidature.lienExpire"
    case .dejaEngagee: "candidature.dejaEngagee"
    case .engagementRefuse: "candidature.engagementRefuse"
    case .relanceRecente: "candidature.relanceRecente"
    case .nomManquant: "candidature.nomManquant"
    case .dejaRetiree: "candidature.dejaRetiree"
    case .dejaDecidee: "candidature.dejaDecidee"
    case .commentaireLongueur: "candidature.commentaireLongueur"
    case .phraseLongueur: "candidature.phraseLongueur"
    case .postesHorsDemande: "candidature.postesHorsDemande"
    case .rangInvalide: "candidature.rangInvalide"
    case .motifManquant: "candidature.motifManquant"
    case .avisManquant: "candidature.avisManquant"
    case .avisDejaRendu: "candidature.avisDejaRendu"
    case .engagementManquant: "candidature.engagementManquant"
    case .auteurIncomplet: "candidature.auteurIncomplet"
    case .decisionManquante: "candidature.decisionManquante"
    case .dejaNotifiee: "candidature.dejaNotifiee"
    case .rienAContester: "candidature.rienAContester"
    case .recoursEnCours: "candidature.recoursEnCours"
    case .recoursRepondu: "candidature.recoursRepondu"
    case .dateRecours: "candidature.dateRecours"
    case .resteInsuffisant: "candidature.resteInsuffisant"
    case .postesModifies: "candidature.postesModifies"
    case .dejaEffacee: "candidature.dejaEffacee"
    case .sansContact: "candidature.sansContact"
    case .conflit: "candidature.conflit"
    }
  }
}
