import Comptes
package import Documents
import HTML
import HTTP
package import Journal
import Kernel
package import Scenarios
package import Structures
import Territoires

/// Saved scenarios: list, form, the plan, its reasons, trials, comparison, exports, published rules.
package struct ScenarioRoutes: Sendable {
  let moyens: MoyensScenarios
  let historique: HistoriqueDossier
  let classeurs: any ClasseurWriter
  let imprimeur: any Imprimeur

  package init(
    _ moyens: MoyensScenarios, journal: any JournalStore, classeurs: any ClasseurWriter,
    imprimeur: any Imprimeur
  ) {
    self.moyens = moyens
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
    self.classeurs = classeurs
    self.imprimeur = imprimeur
  }

  static let planners: Permission = .roles(Acteur.planificateurs)
  static let guarantors: Permission = .roles(Acteur.garants)
  static let trail: [(title: String, href: Href)] = [
    ("Mes dossiers", "/dossiers"), ("Scénarios", "/scenarios"),
  ]

  package var routes: [Route] { reading + questions + exports + acts + rules }

  private var reading: [Route] {
    [
      .get("/scenarios", Self.planners, example: "/scenarios") { try await .page(list($0)) },
      .get("/scenarios/nouveau", Self.planners, example: "/scenarios/nouveau") {
        try await .page(new($0))
      },
      .post(
        "/scenarios", Self.planners, useCase: "CreerScenario", files: SaisieDonnees.octets, create),
      .get(
        "/scenarios/comparaison", Self.planners, example: "/scenarios/comparaison?a=93700&b=93701"
      ) { try await .page(compare($0)) },
      .get("/scenarios/{id}", Self.planners, example: "/scenarios/93700") {
        try await .page(scenario($0))
      },
    ]
  }

  private var questions: [Route] {
    [
      .get(
        "/scenarios/{id}/sites/{numero}", Self.planners, example: "/scenarios/93700/sites/1",
        useCase: "ExpliquerSite"
      ) { try await .page(site($0)) },
      .get(
        "/scenarios/{id}/communes", Self.planners,
        example: "/scenarios/93700/communes?commune=Villemomble", useCase: "ExpliquerSite", commune),
      .get(
        "/scenarios/{id}/essai", Self.planners,
        example: "/scenarios/93700/essai?acte=ajoute&site=1", useCase: "EssayerChangement"
      ) { try await .page(trial($0)) },
      .get(
        "/scenarios/{id}/robustesse", Self.planners, example: "/scenarios/93700/robustesse",
        useCase: "MesurerRobustesse"
      ) { try await .page(robustness($0)) },
      .get(
        "/scenarios/{id}/verification", Self.planners, example: "/scenarios/93700/verification",
        useCase: "VerifierScenario"
      ) { try await .page(verification($0)) },
    ]
  }

  private var exports: [Route] {
    [
      .get("/scenarios/{id}/postes.csv", Self.planners, example: "/scenarios/93700/postes.csv") {
        try await csv($0)
      },
      .get("/scenarios/{id}/postes.xlsx", Self.planners, example: "/scenarios/93700/postes.xlsx") {
        try await xlsx($0)
      },
      .get("/scenarios/{id}/postes.json", Self.planners, example: "/scenarios/93700/postes.json") {
        try await json($0)
      },
      .get("/scenarios/{id}/note", Self.planners, example: "/scenarios/93700/note") {
        try await note($0)
      },
      .get("/scenarios/{id}/note.pdf", Self.planners, example: "/scenarios/93700/note.pdf") {
        try await notePDF($0)
      },
    ]
  }

  private var acts: [Route] {
    [
      .post("/scenarios/{id}/forcages", Self.planners, useCase: "ImposerChoix", force),
      .post("/scenarios/{id}/levees", Self.planners, useCase: "ImposerChoix", lift),
      .post("/scenarios/{id}/versions", Self.planners, useCase: "RecalculerScenario", renew),
      .post("/scenarios/{id}/rattachements", Self.planners, useCase: "RattacherScenario", attach),
    ]
  }

  private var rules: [Route] {
    [
      .get("/scenarios/{id}/regles", Self.guarantors, example: "/scenarios/93700/regles") {
        try await .page(rulesForm($0))
      },
      .post("/scenarios/{id}/regles", Self.guarantors, useCase: "PublierRegles", publish),
      .post(
        "/scenarios/{id}/calcul-officiel", Self.guarantors, useCase: "RecalculerScenario", official),
      .get("/calculs", example: "/calculs") { _ in try await .page(publishedRules()) },
      .get("/calculs/{id}", example: "/calculs/93700") { try await .page(published($0)) },
      .get(
        "/calculs/{id}/ma-ligne", .roles([.structure]), example: "/calculs/93700/ma-ligne",
        useCase: "LireMaLigne"
      ) { try await .page(ownLine($0)) },
    ]
  }

  /// Opens the scenario of the path. What the actor may not read does not exist for them.
  func opened(_ visit: Visit) async throws -> ScenarioOuvert {
    do {
      return try await LireScenario(moyens)(visit.id(), acteur: visit.acteur)
    } catch ScenarioRefusal.introuvable { throw NotFound() }
  }
}
