import Territoires
package import Comptes
package import Kernel

/// The competent authority decides: the national team, or a signatory by delegation. A comité proposes, in
/// séance.
package struct Decider: Sendable {
  package static let roles: Set<Role> = [.equipeNationale, .signataire]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Who would sign: as the account's holder is known; for a signatory, on behalf of the prefect and in
  /// that `service` unless another is known.
  package func signature(_ acteur: Acteur, service: String) async throws -> AuteurDecision {
    let compte: Compte? =
      if let id = acteur.compte { try await moyens.comptes.compte(id) } else { nil }
    let identite = compte?.identite ?? Identite(prenom: "", nom: "")
    let isSignataire = acteur.has(.signataire)
    return AuteurDecision(
      prenom: identite.prenom, nom: identite.nom, qualite: identite.qualite,
      service: identite.service.isEmpty && isSignataire ? service : identite.service,
      delegation: isSignataire ? "Pour le préfet et par délégation" : "")
  }

  /// Throws `auteurIncomplet` when a signatory does not say whose power they hold.
  package func callAsFunction(
    _ id: ID<Candidature>, _ texte: TexteDecision, auteur: AuteurDecision, version: Int,
    acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    let decision: ID<Decision> = moyens.identifiers.next()
    return try await moyens.store.change(id, by: geste) { candidature in
      try acteur.require(Self.roles, on: candidature, index)
      guard let compte = acteur.compte else { throw CandidatureRefusal.interdit }
      guard acteur.has(.equipeNationale) || !auteur.delegation.isEmpty else {
        throw CandidatureRefusal.auteurIncomplet
      }
      return try candidature.decided(
        texte, id: decision, auteur: auteur, by: compte, at: geste.at,
        jour: moyens.jour(geste.at, departement: candidature.departement, index),
        version: version, regles: regles)
    }
  }
}
