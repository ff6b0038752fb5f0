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
  /// There is an override of that already.
  case dejaForce
  case sourceLongueur(ClosedRange<Int>)
  /// A correction that says what is counted already.
  case sansChangement
  /// Not a commune of the département, or nobody knows where it is.
  case communeInconnue
  case besoinHorsBornes(ClosedRange<Int>)
  case nomDuBesoin(ClosedRange<Int>)
  /// No date, or none that can be read.
  case dateDuBesoin
  case fichierBesoin([FauteFichier])
  case fichierExistants([FauteFichier])
  /// The award lists know none in the département.
  case aucuneFranceServices
  /// No site of that territory or structure.
  case groupeInconnu
  /// Neither a minimum nor a maximum.
  case limiteVide
  case minimumAuDessus
  /// Not a number of posts of the scenario, which has so many.
  case limiteHorsPostes(Int)
  /// Fewer posts are asked for there.
  case minimumNonDemande(Int)
  /// So many are granted there already.
  case maximumSousAcquis(Int)
  /// The couverture model knows no such limits.
  case limiteSansEquite
  case memeLieu
  /// No post there, or only granted ones.
  case rienADeplacer
  case lieuComplet
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
    case .sourceLongueur: "sourceLongueur"
    case .sansChangement: "sansChangement"
    case .communeInconnue: "communeInconnue"
    case .besoinHorsBornes: "besoinHorsBornes"
    case .nomDuBesoin: "nomDuBesoin"
    case .dateDuBesoin: "dateDuBesoin"
    case .fichierBesoin: "fichierBesoin"
    case .fichierExistants: "fichierExistants"
    case .aucuneFranceServices: "aucuneFranceServices"
    case .groupeInconnu: "groupeInconnu"
    case .limiteVide: "limiteVide"
    case .minimumAuDessus: "minimumAuDessus"
    case .limiteHorsPostes: "limiteHorsPostes"
    case .minimumNonDemande: "minimumNonDemande"
    case .maximumSousAcquis: "maximumSousAcquis"
    case .limiteSansEquite: "limiteSansEquite"
    case .memeLieu: "memeLieu"
    case .rienADeplacer: "rienADeplacer"
    case .lieuComplet: "lieuComplet"
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
