import Accords
package import Comptes
package import Kernel

/// The coordonnateur turns an answer into a declared interest, without typing it again.
package struct DeclarerInteretInvite: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `dejaDeclaree`, `dejaPreremplie`, `pasDeReponse`, `accueilRefuse`, `sansCourriel`.
  package func callAsFunction(
    _ id: ID<Recueil>, _ invite: ID<Invite>, acteur: Acteur, by geste: Geste
  ) async throws {
    _ = try await LireRecueil(moyens).toAct(id, acteur: acteur)
    let (numero, personne): (ID<Interet>, Int64) = (
      moyens.identifiers.next(), moyens.identifiers.next()
    )
    let lettres = LettresAccord(site: moyens.site, catalogue: moyens.catalogue)
    try await moyens.recueils.declare(id, by: geste) { recueil in
      try recueil.interetDeclare(
        invite, numero: numero, personne: personne, at: geste.at, lettres)
    }
  }
}
