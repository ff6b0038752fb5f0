package import Candidatures
package import Kernel

/// The expected « no » of this capability.
package enum SeanceRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  case nomManquant
  case membreIncomplet
  case membreInconnu
  /// The comité has a chair, or a secretary, already.
  case fonctionPrise
  case compteDejaMembre
  /// The place or the number of posts of a séance or a ceiling is missing or out of bounds.
  case seanceIncomplete
  case ordreVide
  /// The files of these criteria, so many, have a proposal at another séance.
  case dejaProposees(Int)
  /// Votes were recorded: the agenda does not change any more.
  case ordreArrete
  /// One of the two approvals is given: nothing changes any more.
  case procesVerbalFige
  case presencesManquantes
  /// Who is there is noted on the day of the séance, or after it.
  case pasEncoreTenue(Jour)
  /// Presences were sent with nobody in them.
  case personneCochee
  /// Lines of a series that cannot be recorded; none of the series is.
  case lignes([LigneEnFaute])
  /// Votes already recorded that who is there does not allow.
  case votesContraires([LigneEnFaute])
  /// Files without a proposal.
  case pointsRestants(Int)
  case nonMembre
  case dejaApprouve
  /// The other approval was given by the same person.
  case memePersonne
  case nonApprouve
  case rienADecider
  case rienAEnvoyer
  case conflit(version: Int)

  package var code: String {
    switch self {
    case .introuvable: "seance.introuvable"
    case .interdit: "seance.interdit"
    case .nomManquant: "seance.nomManquant"
    case .membreIncomplet: "seance.membreIncomplet"
    case .membreInconnu: "seance.membreInconnu"
    case .fonctionPrise: "seance.fonctionPrise"
    case .compteDejaMembre: "seance.compteDejaMembre"
    case .seanceIncomplete: "seance.incomplete"
    case .ordreVide: "seance.ordreVide"
    case .dejaProposees: "seance.dejaProposees"
    case .ordreArrete: "seance.ordreArrete"
    case .procesVerbalFige: "seance.procesVerbalFige"
    case .presencesManquantes: "seance.presencesManquantes"
    case .pasEncoreTenue: "seance.pasEncoreTenue"
    case .personneCochee: "seance.personneCochee"
    case .lignes: "seance.lignes"
    case .votesContraires: "seance.votesContraires"
    case .pointsRestants: "seance.pointsRestants"
    case .nonMembre: "seance.nonMembre"
    case .dejaApprouve: "seance.dejaApprouve"
    case .memePersonne: "seance.memePersonne"
    case .nonApprouve: "seance.nonApprouve"
    case .rienADecider: "seance.rienADecider"
    case .rienAEnvoyer: "seance.rienAEnvoyer"
    case .conflit: "seance.conflit"
    }
  }
}

/// A line of a series, and why it is refused.
package struct LigneEnFaute: Sendable, Equatable {
  package let candidature: ID<Candidature>
  package let faute: FauteProposition
  package init(_ candidature: ID<Candidature>, _ faute: FauteProposition) {
    self.candidature = candidature
    self.faute = faute
  }
}

/// Why one proposal cannot be recorded.
package enum FauteProposition: Sendable, Hashable {
  case horsOrdre
  case dejaRetiree
  case dejaDecidee
  /// Another séance, of that day, proposes on it.
  case autreSeance(Jour)
  /// A code that is none of the three.
  case sensInconnu
  /// A member who is there, linked to the structure, did not stand aside.
  case deportManquant(membre: String)
  /// Members who may vote on this file, and how many are needed: those who stand aside do not count.
  case quorum(presents: Int, requis: Int)
  case postesHorsDemande(demandes: Int)
  /// Posts that may still be granted in the département.
  case reste(Int)
  case motifManquant
  case phraseLongueur(ClosedRange<Int>)
  case engagementManquant
}
