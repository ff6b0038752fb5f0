import Candidatures
package import Comptes
package import Kernel

/// The coordonnateur turns an answer into the draft of a candidature, without typing it again.
package struct PreremplirCandidature: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `dejaPreremplie`, `pasDeReponse`, `accueilRefuse`.
  package func callAsFunction(
    _ id: ID<Recueil>, _ invite: ID<Invite>, acteur: Acteur, by geste: Geste
  ) async throws {
    let (recueil, coordonnateur) = try await LireRecueil(moyens).toAct(id, acteur: acteur)
    let jour = try await moyens.jour(geste.at, recueil.departement)
    let regles = ReglesCandidature(try moyens.regles(on: jour))
    let vide = Brouillon(
      id: moyens.identifiers.next(), code: CodeLisible(drawn: moyens.randomness),
      reponses: Reponses(), etape: 1, enregistreLe: geste.at, valableJusquau: jour)
    let lettres = moyens.lettres(coordonnateur)
    try await moyens.recueils.prefill(id, by: geste) { recueil in
      try recueil.prerempli(
        invite, dans: vide, at: geste.at, on: jour, regles: regles, lettres)
    }
  }
}
