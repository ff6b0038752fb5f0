package import Candidatures
package import Comptes
package import Kernel
package import Programme
package import Territoires

/// What the use cases of scenarios work with: the store, and the files they place.
package struct MoyensScenarios: Sendable {
  package let store: any ScenarioStore
  package let dossiers: MoyensCandidatures
  package let territoires: TerritoiresCourants
  package let regles: Regles
  package var identifiers: any Identifiers
  package let fuseaux: any Fuseaux
  /// Where calculations are made; nil: among the threads that answer pages.
  private let executeur: (any TaskExecutor)?

  package init(
    store: any ScenarioStore, dossiers: MoyensCandidatures, identifiers: any Identifiers,
    executeur: (any TaskExecutor)? = nil
  ) {
    self.store = store
    self.dossiers = dossiers
    territoires = dossiers.territoires
    regles = dossiers.regles
    self.identifiers = identifiers
    fuseaux = dossiers.fuseaux
    self.executeur = executeur
  }

  /// Away from the threads that answer pages.
  func calcule(_ calcul: CalculScenario) async throws -> CalculScenario.Resultat {
    try await Task(executorPreference: executeur) { try await calcul() }.value
  }

  func robustesse(_ calcul: CalculScenario) async throws -> RobustesseScenario {
    try await Task(executorPreference: executeur) { try await calcul.robustesse() }.value
  }

  /// The candidatures that the actor follows.
  func candidatures(_ acteur: Acteur, _ at: Instant) async throws -> Set<ID<Candidature>> {
    Set(try await ListerDossiers(dossiers)(.tous, acteur: acteur, at: at, limit: 1_000).map(\.id))
  }

  /// The sites that today's candidatures offer.
  func lecture(
    _ departement: String, at instant: Instant, _ index: TerritoireIndex
  ) async throws -> LectureSites {
    let jour = fuseaux.local(instant, in: index.departement(departement)?.fuseau ?? .paris).jour
    return LectureSites(
      try await store.demandes([departement], on: jour), departements: [departement],
      index: index, aides: try regles.rules(on: jour).aides)
  }

  func terrain(
    _ departement: String, _ reglages: ReglagesScenario, _ index: TerritoireIndex
  ) -> Terrain {
    Terrain(
      index, departements: [departement], cle: reglages.cle, parParties: true,
      besoin: reglages.besoin, existants: reglages.existants)
  }

  /// Opens one for whoever plans its département.
  func opened(
    _ id: ID<Scenario>, _ acteur: Acteur, _ index: TerritoireIndex
  ) async throws -> Scenario {
    guard let scenario = try await store.scenario(id), acteur.plans(scenario.departement, index)
    else { throw ScenarioRefusal.introuvable }
    return scenario
  }

  /// Whether `version` is the last one. False when this very gesture was done before; refuses
  /// `perime` when somebody else's was.
  func isCurrent(_ scenario: Scenario, _ version: Int, _ geste: Geste) async throws -> Bool {
    guard scenario.versions.count != version else { return true }
    try await store.change(scenario.id, by: geste) { _ in throw ScenarioRefusal.perime }
    return false
  }
}

extension Acteur {
  /// Who works on scenarios.
  package static let planificateurs: Set<Role> = [
    .prefecture, .signataire, .comite, .coordonnateur, .equipeNationale,
  ]
  /// Who publishes the rules of one and runs it officially.
  package static let garants: Set<Role> = [.prefecture, .signataire, .equipeNationale]

  /// Reads and makes the scenarios of a département.
  package func plans(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds(Self.planificateurs, over: index.ancestors(of: .departement(departement)))
  }

  package func publishes(_ departement: String, _ index: TerritoireIndex) -> Bool {
    holds(Self.garants, over: index.ancestors(of: .departement(departement)))
  }
}
