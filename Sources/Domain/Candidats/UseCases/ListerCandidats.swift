import Territoires
package import Comptes
import Kernel

/// The candidats an agent may propose, first registered first.
package struct ListerCandidats: Sendable {
  package static let roles = Acteur.suiventCandidats
  package static let limit = 50
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Keeps to the actor's départements, whatever the filter asks for.
  package func callAsFunction(
    _ filtre: FiltreCandidats, acteur: Acteur, apres: CurseurCandidats?,
    limit: Int = Self.limit
  ) async throws -> [LigneCandidat] {
    let index = try await moyens.territoires.index()
    var kept = filtre
    if let own = acteur.departementsDesCandidats(index) {
      let asked = filtre.departements.map(Set.init)
      kept.departements = own.filter { asked?.contains($0) ?? true }
    }
    if kept.departements?.isEmpty == true { return [] }
    return try await moyens.store.liste(kept, apres: apres, limit: limit)
  }
}
