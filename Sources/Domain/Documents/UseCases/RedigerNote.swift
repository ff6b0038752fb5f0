package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Writes the prefect's note. The State's agents may, over their territories.
package struct RedigerNote: Sendable {
  package static let roles: Set<Role> = [.prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Files read at once, and at most in all.
  private static let page = 1_000
  private static let limite = 20_000

  /// Throws `CandidatureRefusal.interdit` to whoever is no agent.
  package func callAsFunction(acteur: Acteur, at: Instant) async throws -> Document {
    guard Self.roles.contains(where: acteur.has) else { throw CandidatureRefusal.interdit }
    let index = try await moyens.territoires.index()
    return Situation(
      territoire: Self.nom(acteur.portee(index), index), jour: moyens.jour(at),
      counts: try await ListerDossiers(moyens).counts(acteur: acteur, at: at),
      dossiers: try await dossiers(acteur, at)
    ) { index.resolve($0)?.commune.nom ?? $0 }.note
  }

  private func dossiers(_ acteur: Acteur, _ at: Instant) async throws -> [Dossier] {
    var all: [Dossier] = []
    var cursor: Curseur?
    repeat {
      let page = try await ListerDossiers(moyens)(
        .tous, acteur: acteur, at: at, apres: cursor, limit: Self.page)
      all += page
      cursor =
        page.count < Self.page
        ? nil : page.last.map { Curseur(after: $0) }
    } while cursor != nil && all.count < Self.limite
    return all
  }

  private static func nom(_ portee: Portee, _ index: TerritoireIndex) -> String {
    guard case .departements(let codes) = portee else { return "France entière" }
    return codes.sorted().map { index.departement($0)?.nom ?? $0 }.joined(separator: ", ")
  }
}
