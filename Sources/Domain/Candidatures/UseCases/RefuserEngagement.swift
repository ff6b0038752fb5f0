import Comptes
package import Kernel
import Territoires

/// The legal representative refuses to commit the structure, by the personal link alone.
package struct RefuserEngagement: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `lienInvalide`, and what `Candidature.engagementDeclined` throws.
  package func callAsFunction(_ jeton: String, by geste: Geste) async throws -> Candidature {
    let found = try await ConfirmerEngagement(moyens).read(jeton)
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(geste.at, departement: found.departement, index)
    let lettres = moyens.lettres(index, try moyens.regles(on: moyens.jour(geste.at)))
    return try await moyens.store.change(found.id, by: geste) { candidature in
      try candidature.engagementDeclined(at: geste.at, jour: jour, lettres: lettres)
    }
  }
}
