package import Programme
package import Seances
package import Structures
package import Territoires

/// The home page and what its doors open on.
package struct AccueilRoutes: Sendable {
  private let structures: any StructureStore
  private let territoires: TerritoiresCourants
  private let regles: Regles
  private let annonces: AnnoncerSeances

  package init(
    structures: any StructureStore, territoires: TerritoiresCourants, regles: Regles,
    annonces: AnnoncerSeances
  ) {
    self.structures = structures
    self.territoires = territoires
    self.regles = regles
    self.annonces = annonces
  }

  package var routes: [Route] {
    [
      .get("/", example: "/", accueil),
      .get(
        "/simulateur", example: "/simulateur?employeur=publique&postes=2&debut=01/09/2021",
        useCase: "Simuler"
      ) { visit in
        .page(
          SimulateurPage(
            visit: visit, regles: try regles.rules(on: visit.today), premier: regles.debut
          ).page)
      },
      .get("/devenir-conseiller", example: "/devenir-conseiller") { _ in
        .page(DevenirPage.page)
      },
    ]
  }

  private func accueil(_ visit: Visit) async throws -> Answer {
    let index = try await territoires.index()
    let filtre = FiltreStructures()
    let page = AccueilPage(
      hotline: visit.environment.settings.hotline,
      aides: try regles.rules(on: visit.today).aides,
      liste: try await structures.liste().map { ListeCitee($0, visit.environment.settings) },
      totaux: try await structures.totaux(filtre),
      densites: DensitePostes.departements(
        try await structures.groupes(filtre, par: .departement), index),
      seance: try await annonces.nationale(at: visit.at))
    return .page(
      Page("Être aidé, accueillir un conseiller numérique, le devenir", section: .accueil) {
        page.write(into: &$0)
      })
  }
}
