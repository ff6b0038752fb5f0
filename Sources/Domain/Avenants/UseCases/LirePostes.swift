package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Opens a file's posts as the actor may read them, and lists the avenants that wait for somebody.
package struct LirePostes: Sendable {
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  /// Throws `introuvable`, also for a file outside the actor's territory, and for a structure before its
  /// decision is notified.
  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur
  ) async throws -> DossierPostes {
    let index = try await moyens.candidatures.territoires.index()
    guard let found = try await moyens.store.dossier(id),
      let file = found.candidature.lue(par: acteur, index),
      !acteur.isStructure(index) || file.decision != nil
    else { throw AvenantRefusal.introuvable }
    return DossierPostes(
      candidature: file, registre: found.registre, avenants: found.avenants,
      coordonnateurs: found.coordonnateurs, encadrants: found.encadrants)
  }

  /// What waits for an answer, among what the actor sees.
  package func enCours(
    _ acteur: Acteur, at: Instant
  ) async throws -> [LigneAvenant] {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.enCours(
      acteur.portee(index), on: moyens.candidatures.jour(at))
  }
}
