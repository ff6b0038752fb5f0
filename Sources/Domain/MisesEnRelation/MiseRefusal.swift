import Kernel

/// The expected « no » of this capability.
package enum MiseRefusal: Refusal {
  /// Unknown, or not for this actor: the two are not told apart.
  case introuvable
  case interdit
  case lienInvalide
  case aucunPosteAccorde
  case lieuManquant
  case encadrementManquant
  case texteTropLong
  case dateInvalide
  case dejaPubliee
  case offreRetiree
  /// Every post of the offer is filled.
  case pourvue
  case candidatIndisponible
  /// The candidat has so many open propositions already.
  case tropPourCandidat(maximum: Int)
  case tropPourOffre(maximum: Int)
  /// The candidat does not want to travel so far, or the sea lies between.
  case tropLoin
  case dejaProposee
  /// A structure retained the person already.
  case dejaRetenu
  /// It is over: answered, released or taken back.
  case close
  /// The candidat has not said yes.
  case sansReponseDuCandidat
  case entretienPasse
  case lieuEntretienManquant
  case motifManquant
  case phraseLongueur(ClosedRange<Int>)
  case conflit

  package var code: String {
    switch self {
    case .introuvable: "mise.introuvable"
    case .interdit: "mise.interdit"
    case .lienInvalide: "mise.lienInvalide"
    case .aucunPosteAccorde: "mise.aucunPosteAccorde"
    case .lieuManquant: "mise.lieuManquant"
    case .encadrementManquant: "mise.encadrementManquant"
    case .texteTropLong: "mise.texteTropLong"
    case .dateInvalide: "mise.dateInvalide"
    case .dejaPubliee: "mise.dejaPubliee"
    case .offreRetiree: "mise.offreRetiree"
    case .pourvue: "mise.pourvue"
    case .candidatIndisponible: "mise.candidatIndisponible"
    case .tropPourCandidat: "mise.tropPourCandidat"
    case .tropPourOffre: "mise.tropPourOffre"
    case .tropLoin: "mise.tropLoin"
    case .dejaProposee: "mise.dejaProposee"
    case .dejaRetenu: "mise.dejaRetenu"
    case .close: "mise.close"
    case .sansReponseDuCandidat: "mise.sansReponseDuCandidat"
    case .entretienPasse: "mise.entretienPasse"
    case .lieuEntretienManquant: "mise.lieuEntretienManquant"
    case .motifManquant: "mise.motifManquant"
    case .phraseLongueur: "mise.phraseLongueur"
    case .conflit: "mise.conflit"
    }
  }
}
