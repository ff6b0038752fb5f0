extension ModeleEquite {
  /// What corridors and zones cost: people in difficulty, weighted, whom a plan without them would
  /// serve besides. Never below zero, and at most what the bound without them leaves.
  package func coutDesFourchettes(
    _ plan: Plan, _ reglage: ReglageCalcul
  ) async throws(RefusCalcul) -> Double {
    var libres = parametres
    (libres.plancher, libres.plafond, libres.seuilZone) = (0, 1_000_000, 1_000_000_000)
    let free = try ModeleEquite(instance, libres, budget: budget, postes: postes)
    return max(0, try await free.calcule(reglage).valeur - valeur(plan))
  }
}

extension Plan {
  /// What changed since another plan of the same sites: by rank, how many posts more or fewer.
  package func mouvements(depuis avant: Plan) -> [Essai.Mouvement] {
    zip(postes, avant.postes).enumerated().filter { $0.element.0 != $0.element.1 }
      .map { Essai.Mouvement(site: $0.offset, postes: $0.element.0 - $0.element.1) }
  }
}
