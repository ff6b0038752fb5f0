import Territoires
package import Comptes
package import Kernel

/// An agent of the département's préfecture prepares the opinion.
package struct PreparerAvis: Sendable {
  package static let roles: Set<Role> = [.prefecture]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// `version`: the one the agent read. Throws `conflit` when somebody changed the file since.
  package func callAsFunction(
    _ id: ID<Candidature>, _ texte: TexteAvis, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    return try await moyens.store.change(id, by: geste) { candidature in
      try acteur.require(Self.roles, on: candidature, index)
      guard let compte = acteur.compte else { throw CandidatureRefusal.interdit }
      return try candidature.avisPrepared(
        texte, by: compte, at: geste.at, version: version, regles: regles)
    }
  }
}
