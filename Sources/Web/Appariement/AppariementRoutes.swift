package import Appariement
import Candidats
import Comptes
import Territoires
package import Journal
import Kernel

/// Campagnes d'appariement: wishes of candidats, rankings of structures, and what a calculation proposes.
package struct AppariementRoutes: Sendable {
  let moyens: MoyensAppariement
  let historique: HistoriqueDossier

  package init(_ moyens: MoyensAppariement, journal: any JournalStore) {
    self.moyens = moyens
    historique = HistoriqueDossier(store: journal, territoires: moyens.candidats.territoires)
  }

  package var routes: [Route] { wishRoutes + rankingRoutes + campaignRoutes + calculationRoutes }

  private var wishRoutes: [Route] {
    let exemple = "/appariements/voeux/\(LiensDemonstration.basile)"
    return [
      .get("/appariements/voeux/{jeton}", example: exemple, wishes),
      .post("/appariements/voeux/{jeton}", .everyone, useCase: "OrdonnerVoeux", orderWishes),
      .get(
        "/appariements/voeux/{jeton}/reponses/{id}",
        example: exemple + "/reponses/\(ExemplesAppariement.calcul)", answer),
    ]
  }

  private var rankingRoutes: [Route] {
    let path = "/appariements/offres/{id}/classement"
    return [
      .get(
        "/appariements/offres", .roles([.structure]), example: "/appariements/offres", wishedOffers),
      .get(
        path, .roles(ClasserCandidats.roles),
        example: "/appariements/offres/\(ExemplesAppariement.offre)/classement", ranking),
      .post(path, .roles(ClasserCandidats.roles), useCase: "ClasserCandidats", rank),
    ]
  }

  private var campaignRoutes: [Route] {
    let roles = Permission.roles(OuvrirCampagne.roles)
    let campagne = "/appariements/\(ExemplesAppariement.campagne)"
    return [
      .get("/appariements", roles, example: "/appariements", campaigns),
      .get("/appariements/nouvelle", roles, example: "/appariements/nouvelle", newCampaign),
      .post("/appariements/nouvelle", roles, useCase: "OuvrirCampagne", open),
      .get("/appariements/{id}", roles, example: campagne, campaign),
      .post("/appariements/{id}/calculs", roles, useCase: "SimulerAppariement", simulate),
      .get("/appariements/{id}/regles", example: campagne + "/regles", campaignRules),
    ]
  }

  private var calculationRoutes: [Route] {
    let roles = Permission.roles(LireAppariements.roles)
    let calcul = "/appariements/calculs/\(ExemplesAppariement.calcul)"
    return [
      .get("/appariements/calculs/{id}", roles, example: calcul, calculation),
      .get(
        "/appariements/calculs/{id}/instance.txt", roles,
        example: calcul + "/instance.txt", instance),
      .post(
        "/appariements/calculs/{id}/publication", roles, useCase: "PublierAppariement", publish),
      .get("/appariements/calculs/{id}/regles", example: calcul + "/regles", calculationRules),
    ]
  }

  /// What lies outside one's territory does not exist.
  func found<Value>(_ read: () async throws -> Value) async throws -> Value {
    do {
      return try await read()
    } catch AppariementRefusal.introuvable { throw NotFound() }
  }

  /// « Seine-Saint-Denis (93) »
  func nom(_ departement: String) -> String {
    let known = Departement.tous.first { $0.code == departement }
    return known.map { "\($0.nom) (\($0.code))" } ?? departement
  }

  static let finale = "Ce calcul propose\u{A0}; la décision est humaine."
}

/// What the demonstration holds as installed, under fixed numbers.
package enum ExemplesAppariement {
  package static let offre: Int64 = 930_411
  package static let campagne: Int64 = 930_401
  package static let calcul: Int64 = 930_501
}
