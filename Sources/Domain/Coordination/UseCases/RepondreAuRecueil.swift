import Comptes
package import Kernel
import Territoires

/// A guest answers by the personal link alone.
package struct RepondreAuRecueil: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// What the link opens.
  package struct Invitation: Sendable {
    package let recueil: Recueil
    package let invite: Invite
    /// Who asks.
    package let coordonnateur: String
    package let isOpen: Bool
  }

  /// Throws `lienInvalide`.
  package func read(_ text: String, at: Instant) async throws -> Invitation {
    guard let jeton = Jeton(text),
      let found = try await moyens.recueils.invite(empreinte: jeton.empreinte(moyens.digests)),
      let invite = found.recueil.invite(found.invite)
    else { throw CoordinationRefusal.lienInvalide }
    let coordonnateur = try await moyens.coordonnateurs.coordonnateur(found.recueil.coordonnateur)
    let jour = try await moyens.jour(at, found.recueil.departement)
    return Invitation(
      recueil: found.recueil, invite: invite, coordonnateur: coordonnateur?.nom ?? "",
      isOpen: found.recueil.isOpen(on: jour))
  }

  /// Throws `recueilClos` from midnight after the last day.
  package func callAsFunction(
    _ text: String, _ reponse: ReponseBesoins, by geste: Geste
  ) async throws {
    let found = try await read(text, at: geste.at)
    let index = try await moyens.territoires.index()
    guard index.commune(reponse.commune) != nil else { throw CoordinationRefusal.communeInconnue }
    let jour = try await moyens.jour(geste.at, found.recueil.departement)
    try await moyens.recueils.change(found.recueil.id, by: geste) { recueil in
      try recueil.repondu(found.invite.id, reponse, at: geste.at, on: jour).writing([])
    }
  }
}
