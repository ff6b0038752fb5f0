import Candidats
import Comptes
package import Journal
package import Kernel
package import MisesEnRelation

/// Offers of posts, and candidats and structures proposed to each other.
package struct MiseRoutes: Sendable {
  let moyens: MoyensMises
  let historique: HistoriqueDossier

  package init(_ moyens: MoyensMises, journal: any JournalStore) {
    self.moyens = moyens
    historique = HistoriqueDossier(store: journal, territoires: moyens.candidats.territoires)
  }

  package var routes: [Route] {
    offerRoutes + listRoutes
      + acts(
        "/mises-en-relation/{id}", .roles(LireMises.roles),
        example: "/mises-en-relation/\(ExemplesMises.mise)")
      + acts(
        "/mises-en-relation/lien/{jeton}", .everyone,
        example: "/mises-en-relation/lien/\(ExemplesMises.lienInconnu)")
  }

  private var offerRoutes: [Route] {
    [
      .get("/mises-en-relation/offres", example: "/mises-en-relation/offres", offers),
      .get(
        "/mises-en-relation/offres/nouvelle", .roles(PublierOffre.roles),
        example: "/mises-en-relation/offres/nouvelle?candidature=93009", newOffer),
      .post(
        "/mises-en-relation/offres/nouvelle", .roles(PublierOffre.roles),
        useCase: "PublierOffre", publish),
      .get(
        "/mises-en-relation/offres/{id}",
        example: "/mises-en-relation/offres/\(ExemplesMises.offre)", offer),
      .get(
        "/mises-en-relation/offres/{id}/candidats", .roles(ProposerMise.roles),
        example: "/mises-en-relation/offres/\(ExemplesMises.offre)/candidats", reachable),
    ]
  }

  private var listRoutes: [Route] {
    [
      .get(
        "/mises-en-relation", .roles(LireMises.roles), example: "/mises-en-relation", list),
      .post(
        "/mises-en-relation", .roles(ProposerMise.roles), useCase: "ProposerMise", propose),
    ]
  }

  /// What the structure does, from an account or by the link of a letter.
  private func acts(_ base: String, _ permission: Permission, example: String) -> [Route] {
    [
      .get(base, permission, example: example, page),
      .get(base + "/cv", permission, example: example + "/cv", cv),
      .post(
        base + "/interet", permission, useCase: "RepondreMise.marquerInteret", markInterest),
      .post(base + "/entretien", permission, useCase: "RepondreMise.fixerEntretien", fixMeeting),
      .get(base + "/refus", permission, example: example + "/refus", refusalForm),
      .post(base + "/refus", permission, useCase: "RepondreMise.refuser", refuse),
      .post(base + "/retenue", permission, useCase: "RepondreMise.retenir", retain),
    ]
  }
}

/// What the demonstration holds as installed, under fixed numbers.
package enum ExemplesMises {
  package static let offre = ID<Offre>(930_201)
  package static let mise = ID<MiseEnRelation>(930_301)
  /// Of nobody: each structure's link is drawn.
  static let lienInconnu = "demonstration-lien-de-structure-inconnu-000"
}
