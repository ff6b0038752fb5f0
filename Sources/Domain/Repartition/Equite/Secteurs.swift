/// How many posts go to public and to private employers. An envelope in euros favours private ones,
/// whose posts cost less: counting posts instead shows by how much.
package struct Secteurs: Hashable, Sendable {
  package let publics: Int
  package let prives: Int

  package init(_ plan: Plan, _ instance: Instance) {
    let posts = zip(plan.postes, instance.sites)
    prives = posts.reduce(0) { $1.1.estPrive ? $0 + $1.0 : $0 }
    publics = plan.total - prives
  }

  /// Private posts, in thousandths.
  package var partPrivee: Int {
    publics + prives > 0 ? prives * 1_000 / (publics + prives) : 0
  }
}

extension Instance {
  /// The corridor of private posts, in hundredths of so many posts.
  package func encadrant(prives: ClosedRange<Int>, of postes: Int) -> Instance {
    var instance = self
    let sites = self.sites.indices.filter { self.sites[$0].estPrive }
    instance.contraintes.append(
      Contrainte(
        .secteur, "prive", sites: sites, minimum: postes * prives.lowerBound / 100,
        maximum: (postes * prives.upperBound + 99) / 100))
    return instance
  }
}

extension ModeleEquite {
  /// The same number of posts as a plan of the envelope, given out without counting euros.
  package func secteursSansEuros(
    _ plan: Plan, _ reglage: ReglageCalcul
  ) async throws(RefusCalcul) -> Secteurs {
    let free = try ModeleEquite(instance, parametres, budget: nil, postes: plan.total)
    return Secteurs(try await free.calcule(reglage).plan, instance)
  }
}
