package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// A structure asks to change its posts, or an agent records the letter that does.
package struct DemanderAvenant: Sendable {
  package static let roles: Set<Role> = [.structure, .prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  /// `vers`: the number of the file that would receive the posts; nil unless it is a transfer.
  /// `id`: fixed by the demonstration; drawn otherwise.
  package func callAsFunction(
    _ dossier: ID<Candidature>, _ texte: TexteAvenant, vers: String?, id: ID<Avenant>? = nil,
    acteur: Acteur, by geste: Geste
  ) async throws -> Avenant {
    let candidatures = moyens.candidatures
    let index = try await candidatures.territoires.index()
    let regles = try candidatures.regles(on: candidatures.jour(geste.at))
    if let commune = texte.commune, index.resolve(commune) == nil { throw AvenantRefusal.commune }
    let new = id ?? candidatures.identifiers.next()
    return try await moyens.store.demander(dossier, vers: vers, by: geste) { found, receveur in
      let acte = try moyens.acte(
        Self.roles, on: found.candidature, acteur, at: geste.at, index)
      return try found.demande(
        texte, vers: receveur, id: new, acte: acte, regles: regles, lettres: moyens.lettres)
    }
  }
}
