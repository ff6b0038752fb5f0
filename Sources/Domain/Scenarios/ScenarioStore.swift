package import Kernel

/// Where scenarios are kept. Each method is one whole transaction; a scenario is read and written
/// whole.
package protocol ScenarioStore: Sendable {
  /// The candidatures of some départements that ask for posts on `jour`, or were granted some: neither
  /// withdrawn nor refused. By identifier.
  func demandes(_ departements: Set<String>, on jour: Jour) async throws -> [DemandePostes]

  /// The structures of a département that are France services, by the award lists: by commune.
  func franceServices(_ departement: String) async throws -> [LieuExistant]

  func insert(_ scenario: Changed<Scenario>, by geste: Geste) async throws -> ID<Scenario>

  func scenario(_ id: ID<Scenario>) async throws -> Scenario?

  /// Those of some départements, the last made first; nil: of all.
  func scenarios(_ departements: Set<String>?) async throws -> [ResumeScenario]

  /// Those put with an accord or a séance.
  func scenarios(of cible: Scenario.Cible) async throws -> [ResumeScenario]

  /// Applies `change` to the scenario as it is stored.
  func change(
    _ id: ID<Scenario>, by geste: Geste,
    _ change: @escaping @Sendable (Scenario) throws -> Changed<Scenario>
  ) async throws
}

/// A scenario as a line of a list.
package struct ResumeScenario: Sendable, Hashable {
  package let id: ID<Scenario>
  package let titre: String
  package let departement: String
  package let postes: Int
  package let modele: ModeleScenario
  package let creeLe: Instant
  package let versions: Int
  package let estPublie: Bool

  package init(
    id: ID<Scenario>, titre: String, departement: String, postes: Int, modele: ModeleScenario,
    creeLe: Instant, versions: Int, estPublie: Bool
  ) {
    self.id = id
    self.titre = titre
    self.departement = departement
    self.postes = postes
    self.modele = modele
    self.creeLe = creeLe
    self.versions = versions
    self.estPublie = estPublie
  }
}
