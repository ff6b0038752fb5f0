import Kernel
package import Repartition

/// The expected « no » of this capability.
package enum ScenarioRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  case titreLongueur(ClosedRange<Int>)
  case raisonLongueur(ClosedRange<Int>)
  case departementInconnu
  case horsBornes(Reglage, ClosedRange<Int>)
  case aucunSite
  /// Somebody changed the scenario meanwhile.
  case perime
  case lieuInconnu
  /// More posts than were asked for there.
  case tropDePostes(maximum: Int)
  /// There is an override of that place already.
  case dejaForce
  case forcageInconnu
  case dejaPubliees
  case nonPubliees
  case texteLongueur(ClosedRange<Int>)
  case dejaRattache
  /// No accord, or no séance, has that number.
  case cibleInconnue
  case calcul(RefusCalcul)

  package enum Reglage: String, Sendable {
    case postes, rayon, plancher, plafond, graine, iterations
  }
}

extension ScenarioRefusal {
  package var code: String { "scenario." + name }

  private var name: String {
    switch self {
    case .introuvable: "introuvable"
    case .interdit: "interdit"
    case .titreLongueur: "titreLongueur"
    case .raisonLongueur: "raisonLongueur"
    case .departementInconnu: "departementInconnu"
    case .horsBornes: "horsBornes"
    case .aucunSite: "aucunSite"
    case .perime: "perime"
    case .lieuInconnu: "lieuInconnu"
    case .tropDePostes: "tropDePostes"
    case .dejaForce: "dejaForce"
    case .forcageInconnu: "forcageInconnu"
    case .dejaPubliees: "dejaPubliees"
    case .nonPubliees: "nonPubliees"
    case .texteLongueur: "texteLongueur"
    case .dejaRattache: "dejaRattache"
    case .cibleInconnue: "cibleInconnue"
    case .calcul: "calcul"
    }
  }
}
