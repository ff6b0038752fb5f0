import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Says when the next séance is. Its date is public: structures wait for it.
package struct AnnoncerSeances: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  /// The next one of the comités that propose for the whole country. Everyone may.
  package func nationale(at instant: Instant) async throws -> SeanceAnnoncee? {
    try await moyens.store.annoncees(from: moyens.candidatures.jour(instant))
      .first { $0.perimetre == .pays }
  }

  /// The next one that may propose on a file of this département. Everyone may.
  package func departement(
    _ code: String, at instant: Instant
  ) async throws -> SeanceAnnoncee? {
    let index = try await moyens.candidatures.territoires.index()
    let jour = moyens.candidatures.jour(instant, departement: code, index)
    return try await moyens.store.annoncees(from: jour)
      .first { index.contains($0.perimetre, .departement(code)) }
  }

  /// The next one of the comités that this actor reads; nil for whoever reads none.
  package func callAsFunction(
    for acteur: Acteur, at instant: Instant
  ) async throws -> SeanceAnnoncee? {
    guard Acteur.lecteurs.contains(where: acteur.has) else { return nil }
    let comites = Set(try await LireSeances(moyens).comites(acteur).map(\.id))
    return try await moyens.store.annoncees(from: moyens.candidatures.jour(instant))
      .first { comites.contains($0.comite) }
  }
}
