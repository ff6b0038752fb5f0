import Territoires
package import Comptes
package import Kernel

/// A structure challenges what was decided, from the account it applied with; or an agent records a
/// letter it received.
package struct DeposerRecours: Sendable {
  package static let roles: Set<Role> = [.structure, .prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// `recuLe`: the day an agent received the letter; nil for today.
  package func callAsFunction(
    _ id: ID<Candidature>, nature: Recours.Nature, recuLe: Jour?, texte: String, acteur: Acteur,
    by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    let lettres = moyens.lettres(index, regles)
    let recours: ID<Recours> = moyens.identifiers.next()
    return try await moyens.store.change(id, by: geste) { candidature in
      guard acteur.reads(candidature, index) else { throw CandidatureRefusal.introuvable }
      guard let compte = acteur.compte, Self.roles.contains(where: acteur.has) else {
        throw CandidatureRefusal.interdit
      }
      let today = moyens.jour(geste.at, departement: candidature.departement, index)
      let isOwn = candidature.deposant == compte
      return try candidature.challenged(
        id: recours, nature: isOwn ? .gracieux : nature, recuLe: isOwn ? today : recuLe ?? today,
        texte: texte, by: compte, at: geste.at, jour: today, regles: regles, lettres: lettres)
    }
  }
}
