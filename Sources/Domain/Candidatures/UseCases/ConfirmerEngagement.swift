import Territoires
import Comptes
package import Kernel

/// The legal representative reads the request and commits the structure, by the personal link alone.
package struct ConfirmerEngagement: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// What the link opens. Throws `lienInvalide`.
  package func read(_ jeton: String) async throws -> Candidature {
    guard let jeton = Jeton(jeton),
      let found = try await moyens.store.candidature(empreinte: jeton.empreinte(moyens.digests))
    else { throw CandidatureRefusal.lienInvalide }
    return found
  }

  /// `nom`: as the representative signs.
  package func callAsFunction(
    _ jeton: String, nom: String, by geste: Geste
  ) async throws -> Candidature {
    let found = try await read(jeton)
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(geste.at, departement: found.departement, index)
    return try await moyens.store.change(found.id, by: geste) { candidature in
      try candidature.engaged(par: nom, at: geste.at, jour: jour)
    }
  }
}
