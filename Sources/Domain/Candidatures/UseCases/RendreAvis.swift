import Territoires
package import Comptes
package import Kernel

/// A signatory of the département renders the opinion as it was prepared: they did not write it, they
/// answer for it.
package struct RendreAvis: Sendable {
  package static let roles: Set<Role> = [.signataire]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Candidature>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    return try await moyens.store.change(id, by: geste) { candidature in
      try acteur.require(Self.roles, on: candidature, index)
      guard let compte = acteur.compte else { throw CandidatureRefusal.interdit }
      return try candidature.avisRendered(by: compte, at: geste.at, version: version)
    }
  }
}
