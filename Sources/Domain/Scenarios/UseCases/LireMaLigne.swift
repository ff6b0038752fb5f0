import Candidatures
package import Comptes
package import Kernel

/// Shows a structure its own lines of an official run, and the smallest gain that had a post.
package struct LireMaLigne: Sendable {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  package struct Ligne: Sendable, Hashable {
    package let site: SiteScenario
    /// The smallest gain of a place that has a post.
    package let seuil: Int
  }

  /// Throws `introuvable` where no rules were published. Empty before the official run.
  package func callAsFunction(
    _ id: ID<Scenario>, acteur: Acteur, at: Instant
  ) async throws -> (scenario: Scenario, lignes: [Ligne]) {
    let scenario = try await PublierRegles(moyens).publiees(id)
    guard let version = scenario.officielle else { return (scenario, []) }
    let own = try await moyens.candidatures(acteur, at)
    let smallest = version.sites.filter { $0.postes > 0 }.map(\.gain).min() ?? 0
    return (
      scenario,
      version.sites.filter { own.contains($0.candidature) }.map { Ligne(site: $0, seuil: smallest) }
    )
  }
}
