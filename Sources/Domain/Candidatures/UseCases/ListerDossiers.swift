import Territoires
package import Comptes
package import Kernel

/// « Mes dossiers »: the files an actor sees, list by list, with counts that are the lists' lengths.
package struct ListerDossiers: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// At most so many files are read at once.
  package static let limit = 50

  package func callAsFunction(
    _ liste: ListeDossiers, appel: Int64? = nil, acteur: Acteur, at: Instant,
    apres: Curseur? = nil, limit: Int = Self.limit
  ) async throws -> [Dossier] {
    let index = try await moyens.territoires.index()
    return try await moyens.store.dossiers(
      acteur.portee(index), liste, appel: appel, on: moyens.jour(at), apres: apres, limit: limit)
  }

  package func postes(acteur: Acteur, at: Instant) async throws -> PostesDossiers {
    let index = try await moyens.territoires.index()
    return try await moyens.store.postes(acteur.portee(index), on: moyens.jour(at))
  }

  package func counts(
    appel: Int64? = nil, acteur: Acteur, at: Instant
  ) async throws -> [ListeDossiers: Int] {
    let index = try await moyens.territoires.index()
    return try await moyens.store.comptes(
      acteur.portee(index), appel: appel, on: moyens.jour(at))
  }
}
