import Territoires
package import Comptes
package import Kernel

/// Opens a file, for whoever may read it; for its structure, as the structure may read it.
package struct LireCandidature: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `introuvable`, also for a file outside the actor's territory.
  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    guard let found = try await moyens.store.candidature(id)?.lue(par: acteur, index) else {
      throw CandidatureRefusal.introuvable
    }
    return found
  }
}
