/// What somebody wants to try on a plan. Sites are places in `Instance.sites`.
package enum Changement: Hashable, Sendable {
  /// One more post there, whatever it costs elsewhere; it stays.
  case ajoute(Int)
  /// One post fewer there; it does not come back.
  case retire(Int)
  /// A post goes from one site to another.
  case deplace(de: Int, vers: Int)

  var ajoute: Int? {
    switch self {
    case .ajoute(let site), .deplace(_, let site): site
    case .retire: nil
    }
  }

  var retire: Int? {
    switch self {
    case .retire(let site), .deplace(let site, _): site
    case .ajoute: nil
    }
  }
}

/// What a change would do, repaired so that every limit holds again.
package struct Essai: Hashable, Sendable {
  /// Exact, for the repaired plan.
  package let valeur: Double
  /// Against the plan it started from: below zero, it costs so much.
  package let ecart: Double
  /// By site, how many posts more or fewer; by rank.
  package let changements: [Mouvement]

  package struct Mouvement: Hashable, Sendable {
    package let site: Int
    package let postes: Int

    package init(site: Int, postes: Int) {
      self.site = site
      self.postes = postes
    }
  }

  init(valeur: Double, avant: Double, mouvements: [(site: Int, postes: Int)]) {
    self.valeur = valeur
    ecart = valeur - avant
    changements = Dictionary(
      mouvements.map { ($0.site, $0.postes) }, uniquingKeysWith: +
    ).filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Mouvement(site: $0.key, postes: $0.value) }
  }

  /// The plan with these changes made.
  package func applique(to plan: Plan) -> Plan {
    var plan = plan
    for change in changements { plan.postes[change.site] += change.postes }
    return plan
  }
}
