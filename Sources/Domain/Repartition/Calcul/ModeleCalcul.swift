/// What the calculation needs to know of a model.
protocol ModeleCalcul: Sendable {
  associatedtype Recherche: RechercheLocale

  var instance: Instance { get }
  /// The linear relaxation whose prices prove the bound; what it shares with another's is not made
  /// again.
  func programme(comme autre: ProgrammeLineaire?) -> ProgrammeLineaire

  /// A first complete plan, or why there is none.
  func recherche(graine: UInt64) throws(RefusCalcul) -> Recherche

  /// A plan's worth, from its posts only.
  func mesure(_ plan: Plan) -> Double

  /// The highest worth that a bound leaves possible: a whole number where worths are whole.
  func plafond(_ borne: Double) -> Double

  /// The prices by the names of the files.
  func certificat(_ prix: Multiplicateurs) -> [LigneCertificat]

  /// A proof that a plan is the best, or a better one, where the instance is small enough to try.
  /// Nil when that was given up.
  func exact(_ plan: Plan, budget: ArretExact) -> Plan?
}

/// A search that can be pushed on by small steps and always has a plan.
protocol RechercheLocale: Sendable {
  /// About as many steps as take the time of one step of the bound.
  static var pas: Int { get }

  var meilleur: Plan { get }
  mutating func avance(_ count: Int)
  /// Tries a plan that follows a fractional one.
  mutating func propose(_ fraction: Tampon<Double>)
}

/// When a proof by enumeration gives up: after so much work, the same everywhere, or at a moment.
struct ArretExact: Sendable {
  /// Pairs of site and group gone through, once for each step of a bound.
  let travail: Int
  let horloge: @Sendable () -> Double
  let echeance: Double
}
