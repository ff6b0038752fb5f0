package import Candidatures
package import Comptes
import Kernel
import Territoires

/// Says that a file is to be examined again, to whoever opened it. Its structure learns it from its
/// letter first.
package struct LireReexamen: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  /// Nil when nothing put it off, or when it was withdrawn or decided since.
  package func callAsFunction(
    of candidature: Candidature, for acteur: Acteur
  ) async throws -> Reexamen? {
    guard candidature.retrait == nil, candidature.decision == nil,
      let found = try await moyens.store.reexamen(of: candidature.id)
    else { return nil }
    let index = try await moyens.candidatures.territoires.index()
    return acteur.isStructure(index) && found.annonceLe == nil ? nil : found
  }
}
