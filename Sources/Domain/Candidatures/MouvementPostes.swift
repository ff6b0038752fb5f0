package import Kernel

/// Posts that an act after the award brought to a candidature's structure, or took from it: an avenant
/// or a transfer. The decision it follows is never rewritten.
package struct MouvementPostes: Sendable, Hashable {
  /// Added when positive, taken away when negative.
  package let variation: Int
  /// The first day it counts.
  package let effet: Jour

  package init(variation: Int, effet: Jour) {
    self.variation = variation
    self.effet = effet
  }
}

extension Candidature {
  /// The posts its structure holds on `jour`: those of the decision in force, and what moved since.
  package func postesAccordes(on jour: Jour) -> Int {
    mouvements.filter { $0.effet <= jour }
      .reduce(decision?.texte.postes ?? 0) { $0 + $1.variation }
  }
}
