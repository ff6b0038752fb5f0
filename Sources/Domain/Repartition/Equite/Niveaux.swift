/// What a plan reaches at each level of the published order, the first first. A level is never given
/// up for one below it; the last two, value and ties, have no count.
package struct Niveau: Hashable, Sendable {
  package enum Nom: String, Hashable, Sendable, CaseIterable {
    /// Budget, posts, capacities.
    case legalite
    /// Signed accords and other fixed numbers.
    case accords
    /// Sites sure of a post: coordonnateurs, pins.
    case garanties
    /// Zones that have one.
    case zones
    /// Départements within their corridor.
    case fourchettes
  }

  package let nom: Nom
  package let tenus: Int
  package let total: Int
}

extension ModeleEquite {
  /// `demandees`: the guarantees that were asked, where some had to be given up.
  package func niveaux(_ plan: Plan, demandees: Instance? = nil) -> [Niveau] {
    let asked = demandees ?? instance
    let sure = asked.sites.indices.filter { asked.sites[$0].garantis > 0 }
    let extra = blocs.tous[blocs.zones.upperBound...]
    let zones = blocs.tous[blocs.zones].filter { $0.minimum > 0 }
    return [
      Niveau(nom: .legalite, tenus: isLegal(plan) ? 1 : 0, total: 1),
      Niveau(nom: .accords, tenus: extra.count { isKept($0, plan) }, total: extra.count),
      Niveau(
        nom: .garanties, tenus: sure.count { plan.postes[$0] >= asked.sites[$0].garantis },
        total: sure.count),
      Niveau(nom: .zones, tenus: zones.count { isKept($0, plan) }, total: zones.count),
      Niveau(
        nom: .fourchettes, tenus: blocs.tous[blocs.departements].count { isKept($0, plan) },
        total: blocs.departements.count),
    ]
  }

  private func isLegal(_ plan: Plan) -> Bool {
    plan.depense(instance) <= budget ?? .max && plan.total <= postes ?? .max
      && zip(plan.postes, instance.sites).allSatisfy { (0...$1.capacite).contains($0) }
  }

  private func isKept(_ bloc: Bloc, _ plan: Plan) -> Bool {
    let posts = bloc.sites.reduce(0) { $0 + plan.postes[Int($1)] }
    return posts >= bloc.minimum && posts <= bloc.maximum
  }
}
