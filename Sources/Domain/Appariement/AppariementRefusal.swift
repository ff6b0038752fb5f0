package import Kernel

/// The expected « no » of this capability.
package enum AppariementRefusal: Refusal {
  /// Unknown, or not for this actor: the two are not told apart.
  case introuvable
  case lienInvalide
  case candidatIndisponible
  case offreRetiree
  case voeuImpossible(CauseEcart)
  case tropDeVoeux(maximum: Int)
  /// Only people who wish for the post are ranked.
  case sansVoeu
  case departementInconnu
  case dateInvalide
  case datePassee
  /// A campagne of this département still takes wishes.
  case dejaOuverte
  /// Nobody wishes for an offer of the campagne.
  case sansPersonne
  case voeuxOuverts(jusquau: Jour)
  /// A later simulation exists: that one is to be published.
  case calculDepasse
  /// The check found a blocking pair, or another digest: never published.
  case resultatInstable

  package var code: String {
    switch self {
    case .introuvable: "appariement.introuvable"
    case .lienInvalide: "appariement.lienInvalide"
    case .candidatIndisponible: "appariement.candidatIndisponible"
    case .offreRetiree: "appariement.offreRetiree"
    case .voeuImpossible(let cause): "appariement.voeuImpossible.\(cause.rawValue)"
    case .tropDeVoeux: "appariement.tropDeVoeux"
    case .sansVoeu: "appariement.sansVoeu"
    case .departementInconnu: "appariement.departementInconnu"
    case .dateInvalide: "appariement.dateInvalide"
    case .datePassee: "appariement.datePassee"
    case .dejaOuverte: "appariement.dejaOuverte"
    case .sansPersonne: "appariement.sansPersonne"
    case .voeuxOuverts: "appariement.voeuxOuverts"
    case .calculDepasse: "appariement.calculDepasse"
    case .resultatInstable: "appariement.resultatInstable"
    }
  }
}
