import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

extension ScenarioRoutes {
  /// Two scenarios of the same département side by side.
  func compare(_ visit: Visit) async throws -> Page {
    guard let a = ID<Scenario>(visit.query.text("a")), let b = ID<Scenario>(visit.query.text("b"))
    else { throw NotFound() }
    do {
      let lire = LireScenario(moyens)
      let (first, second) = (
        try await lire(a, acteur: visit.acteur), try await lire(b, acteur: visit.acteur)
      )
      let page = ComparaisonScenarios(gauche: first, droite: second)
      return Page("Comparer deux scénarios", trail: Self.trail, section: .dossiers) { h in
        page.write(into: &h)
      }
    } catch ScenarioRefusal.introuvable { throw NotFound() }
  }
}
