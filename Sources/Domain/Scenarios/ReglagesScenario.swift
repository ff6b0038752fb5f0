package import Repartition

/// What a scenario is calculated with. It never changes: other numbers make another scenario, to be
/// compared with it.
package struct ReglagesScenario: Sendable, Hashable {
  package let modele: ModeleScenario
  /// What the need is measured by: a human choice.
  package let cle: CleDeBesoin
  /// Kilometres, as the crow flies. In the équité model, the largest of the three bands: half of it
  /// and a quarter are the two others.
  package let rayon: Int
  package let postes: Int
  /// Hundredths of its part of the need that each EPT or EPCI gets at least, in the équité model…
  package let plancher: Int
  /// …and at most.
  package let plafond: Int
  /// Draws the published lottery that settles ties.
  package let graine: Int
  /// When the calculation stops: so many steps, never a duration, so that it gives the same everywhere.
  package let iterations: Int

  /// A need of one's own, in place of the key; nil: the key measures it.
  package private(set) var besoin: BesoinPropre?
  /// Places that already help, each worth part of a post.
  package private(set) var existants: [LieuExistant] = []

  package static let rayons = 1...100
  package static let nombres = 1...5_000
  package static let planchers = 0...100
  package static let plafonds = 100...1_000
  package static let graines = 1...1_000_000_000
  package static let pas = 40...20_000

  /// Refuses a number out of its bounds, naming the first.
  package init(
    modele: ModeleScenario, cle: CleDeBesoin, rayon: Int, postes: Int, plancher: Int = 75,
    plafond: Int = 135, graine: Int = 1, iterations: Int = 300
  ) throws(ScenarioRefusal) {
    let bounds: [(ScenarioRefusal.Reglage, Int, ClosedRange<Int>)] = [
      (.postes, postes, Self.nombres), (.rayon, rayon, Self.rayons),
      (.plancher, plancher, Self.planchers), (.plafond, plafond, Self.plafonds),
      (.graine, graine, Self.graines), (.iterations, iterations, Self.pas),
    ]
    for (name, value, range) in bounds where !range.contains(value) {
      throw .horsBornes(name, range)
    }
    self.modele = modele
    self.cle = cle
    self.rayon = rayon
    self.postes = postes
    self.plancher = plancher
    self.plafond = plafond
    self.graine = graine
    self.iterations = iterations
  }

  /// The same with what its files say.
  package func avec(besoin: BesoinPropre?, existants: [LieuExistant]) -> ReglagesScenario {
    var reglages = self
    reglages.besoin = besoin
    reglages.existants = existants
    return reglages
  }
}

/// What a plan is worth.
package enum ModeleScenario: String, Sendable, CaseIterable {
  /// People who live within the radius of a post.
  case couverture
  /// Each commune's access to posts, with less and less for those who have much.
  case equite
}
