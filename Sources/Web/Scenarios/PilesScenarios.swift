package import Comptes
import HTML
package import Kernel
package import Scenarios

/// The door to scenarios on « Mes dossiers à traiter », for those who plan a territory that has some.
package struct PilesScenarios: SourceDePiles {
  private let moyens: MoyensScenarios

  package init(_ moyens: MoyensScenarios) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard Acteur.planificateurs.contains(where: acteur.has) else { return [] }
    let count = try await LireScenario(moyens).list(acteur: acteur).count
    return [
      Pile(
        "Scénarios de répartition", "/scenarios", nombre: count,
        detail: count == 0 ? "Proposez où placer les postes." : "À questionner, à comparer.")
    ]
  }
}
