package import Territoires

/// What a territory's need is measured by. Choosing one is a human decision, named and dated.
package enum CleDeBesoin: String, Sendable, CaseIterable {
  /// Municipal population.
  case population
  /// Population × the poverty component of the fragility index (1 to 10).
  case pauvrete
  /// Population × the whole fragility index (mean of its five components).
  case fragilite

  /// The need of one commune, in an arbitrary unit that is the same for all. A commune without
  /// published index counts for `defaut`, a score (the mean of its neighbours, say).
  package func besoin(_ commune: Commune, defaut: Double) -> Double {
    let habitants = Double(max(0, commune.population))
    return switch self {
    case .population: habitants
    case .pauvrete: habitants * (commune.fragilite?.pauvrete ?? defaut)
    case .fragilite: habitants * (commune.fragilite?.total ?? defaut)
    }
  }

  /// The need of several communes; those without index take the population-weighted mean of the rest.
  package func besoin(_ communes: [Commune]) -> Double {
    let defaut = scoreMoyen(communes)
    return communes.reduce(0) { $0 + besoin($1, defaut: defaut) }
  }

  /// The score of a territory: its communes' scores weighted by population; 1 when none is published.
  package func scoreMoyen(_ communes: [Commune]) -> Double {
    let connues = communes.filter { $0.fragilite != nil && $0.population > 0 }
    let habitants = connues.reduce(0) { $0 + Double($1.population) }
    guard habitants > 0 else { return 1 }
    return connues.reduce(0) { $0 + besoin($1, defaut: 1) } / habitants
  }
}
