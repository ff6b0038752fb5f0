import Kernel

/// The expected « no » of this capability, but for the answers of the form (`InscriptionRefusal`).
package enum CandidatRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  /// The link opens nothing: mistyped, too old, or its holder was erased.
  case lienInvalide
  case courrielInvalide
  /// No draft has this code: mistyped, too old, or already sent.
  case brouillonIntrouvable
  case nonConfirme
  case dejaRetire
  case pixInvalide
  /// No file was chosen.
  case cvManquant
  case cvTropGros(maximum: Int)
  case cvRefuse(ExamenCV.Faute)
  /// The second gesture of an erasure was not made.
  case effacementNonConfirme

  package var code: String {
    switch self {
    case .introuvable: "candidat.introuvable"
    case .interdit: "candidat.interdit"
    case .lienInvalide: "candidat.lienInvalide"
    case .brouillonIntrouvable: "candidat.brouillonIntrouvable"
    case .courrielInvalide: "candidat.courrielInvalide"
    case .nonConfirme: "candidat.nonConfirme"
    case .dejaRetire: "candidat.dejaRetire"
    case .pixInvalide: "candidat.pixInvalide"
    case .cvManquant: "candidat.cvManquant"
    case .cvTropGros: "candidat.cvTropGros"
    case .cvRefuse(let faute): "candidat.cv.\(faute.rawValue)"
    case .effacementNonConfirme: "candidat.effacementNonConfirme"
    }
  }
}
