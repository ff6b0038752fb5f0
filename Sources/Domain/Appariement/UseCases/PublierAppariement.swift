package import Comptes
package import Kernel
import Territoires

/// A person publishes a calculation: it becomes propositions of a meeting, and everyone gets an answer.
package struct PublierAppariement: Sendable {
  package static let roles = Acteur.conduisentAppariement
  private let moyens: MoyensAppariement
  /// Up to so many people, what is published leaves at once; beyond, with the work that time brings.
  private static let atOnce = 200

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<CalculAppariement>, acteur: Acteur, by geste: Geste
  ) async throws -> CalculAppariement {
    let (campagne, _) = try await LireAppariements(moyens).calcul(id, acteur: acteur)
    let index = try await moyens.index()
    let jour = moyens.jour(geste.at, campagne.departement, index)
    let published = try await moyens.store.publier(id, by: geste) { calcul, isLatest in
      try calcul.published(
        campagne, isLatest: isLatest, par: acteur.compte, at: geste.at, jour: jour)
    }
    if published.entrees.personnes.count <= Self.atOnce {
      _ = try await EnvoyerAppariements(moyens)(at: geste.at)
    }
    return published
  }
}
