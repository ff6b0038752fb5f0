import Territoires
package import Comptes
package import Kernel

/// The competent authority answers a recours: it rejects it, or takes the decision that follows.
package struct RepondreRecours: Sendable {
  package static let roles: Set<Role> = [.signataire, .equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// `accord`: what is granted instead; nil rejects.
  package func callAsFunction(
    _ id: ID<Candidature>, _ recours: ID<Recours>, raison: String,
    accord: (texte: TexteDecision, auteur: AuteurDecision)?, version: Int, acteur: Acteur,
    by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    let lettres = moyens.lettres(index, regles)
    let decision: ID<Decision> = moyens.identifiers.next()
    let granted = accord.map {
      AccordRecours(decision: decision, texte: $0.texte, auteur: $0.auteur)
    }
    return try await moyens.store.change(id, by: geste) { candidature in
      try acteur.require(Self.roles, on: candidature, index)
      guard let compte = acteur.compte else { throw CandidatureRefusal.interdit }
      if let granted {
        guard acteur.has(.equipeNationale) || !granted.auteur.delegation.isEmpty else {
          throw CandidatureRefusal.auteurIncomplet
        }
      }
      return try candidature.answered(
        recours, raison: raison, accord: granted, by: compte, at: geste.at,
        jour: moyens.jour(geste.at, departement: candidature.departement, index),
        version: version, regles: regles, lettres: lettres)
    }
  }
}
