import Comptes
import Design
import HTML
package import Scenarios

/// The scenarios put with a projet d'accueil or a séance, as links on their page, for whoever may open
/// them.
package struct ScenariosJoints: Sendable {
  private let rattacher: RattacherScenario

  package init(_ moyens: MoyensScenarios) { rattacher = RattacherScenario(moyens) }

  func callAsFunction(_ cible: Scenario.Cible, acteur: Acteur) async throws -> [ResumeScenario] {
    try await rattacher.list(cible, acteur: acteur)
  }
}

extension HTML {
  /// Nothing where none was put.
  mutating func scenariosJoints(_ scenarios: [ResumeScenario]) {
    guard !scenarios.isEmpty else { return }
    carte("scenarios-joints", "Scénarios de répartition") { h in
      h.raw("<ul class=\"liste\">")
      for scenario in scenarios {
        h.element("li") { h in
          h.element("a", .href("/scenarios/\(scenario.id)"), text: scenario.titre)
        }
      }
      h.raw("</ul>")
    }
  }
}
