package import Avenants
import Candidatures
import Comptes
import HTTP
package import Journal
import Kernel

/// Posts after their award: who holds them, who supervises, what is to change.
package struct AvenantRoutes: Sendable {
  let moyens: MoyensAvenants
  let historique: HistoriqueDossier
  let journal: any JournalStore

  package init(_ moyens: MoyensAvenants, journal: any JournalStore) {
    self.moyens = moyens
    self.journal = journal
    historique = HistoriqueDossier(store: journal, territoires: moyens.candidatures.territoires)
  }

  package var routes: [Route] {
    [
      .get("/avenants", CandidatureRoutes.readers, example: "/avenants", list),
      .get(
        "/avenants/dossiers/{id}", CandidatureRoutes.readers, example: "/avenants/dossiers/93009",
        postes),
      .get(
        "/avenants/dossiers/{id}/nouveau", .roles(DemanderAvenant.roles),
        example: "/avenants/dossiers/93009/nouveau", newForm),
      .post(
        "/avenants/dossiers/{id}/nouveau", .roles(DemanderAvenant.roles),
        useCase: "DemanderAvenant", ask),
      .post(
        "/avenants/dossiers/{id}/coordonnateurs", .roles(DesignerCoordonnateur.roles),
        useCase: "DesignerCoordonnateur", coordinate),
      .post(
        "/avenants/dossiers/{id}/encadrants", .roles(DesignerEncadrant.roles),
        useCase: "DesignerEncadrant", supervise),
      .post(
        "/avenants/dossiers/{id}/encadrants/{encadrant}/effacement", ErasePersonne.permission,
        useCase: "ErasePersonne", eraseEncadrant),
      .post(
        "/avenants/{id}/accord", .roles(AccepterTransfert.roles), useCase: "AccepterTransfert",
        accept),
      .post(
        "/avenants/{id}/abandon", .roles(AbandonnerAvenant.roles), useCase: "AbandonnerAvenant",
        abandon),
      .post(
        "/avenants/{id}/reponse", .roles(StatuerAvenant.roles), useCase: "StatuerAvenant", rule),
    ]
  }

  /// Opens the posts of the path's file. What the actor may not read does not exist for them.
  func open(_ visit: Visit) async throws -> DossierPostes {
    do {
      return try await LirePostes(moyens)(visit.candidature(), acteur: visit.acteur)
    } catch AvenantRefusal.introuvable { throw NotFound() }
  }
}
