package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Writes the prefect's note. The State's agents may, over their territories.
package struct RedigerNote: Sendable {
  package static let roles: Set<Role> = [.prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `CandidatureRefusal.interdit` to whoever is no agent.
  package func callAsFunction(acteur: Acteur, at: Instant) async throws -> Document {
    guard Self.roles.contains(where: acteur.has) else { throw CandidatureRefusal.interdit }
    let index = try await moyens.territoires.index()
    let lister = ListerDossiers(moyens)
    return Situation(
      territoire: Self.nom(acteur.portee(index), index), jour: moyens.jour(at),
      counts: try await lister.counts(acteur: acteur, at: at),
      postes: try await lister.postes(acteur: acteur, at: at),
      presses: try await presses(lister, acteur, at)
    ) { index.resolve($0)?.commune.nom ?? $0 }.note
  }

  /// The first ones of each list that is open, together.
  private func presses(
    _ lister: ListerDossiers, _ acteur: Acteur, _ at: Instant
  ) async throws -> [Dossier] {
    var found: [Dossier] = []
    for liste in ListeDossiers.ouvertes {
      found += try await lister(liste, acteur: acteur, at: at, limit: Situation.nommes)
    }
    return found.sorted { ($0.silenceLe, $0.id) < ($1.silenceLe, $1.id) }
  }

  private static func nom(_ portee: Portee, _ index: TerritoireIndex) -> String {
    guard case .departements(let codes) = portee else { return "France entière" }
    return codes.sorted().map { index.departement($0)?.nom ?? $0 }.joined(separator: ", ")
  }
}
