import Territoires
package import Comptes
package import Kernel

/// The structure gives its candidature up, from the account that deposited it; the contact is told.
package struct RetirerCandidature: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let lettres = moyens.lettres(index, try moyens.regles(on: moyens.jour(geste.at)))
    return try await moyens.store.change(id, by: geste) { candidature in
      guard acteur.reads(candidature, index) else { throw CandidatureRefusal.introuvable }
      guard let compte = acteur.compte, candidature.deposant == compte else {
        throw CandidatureRefusal.interdit
      }
      let jour = moyens.jour(geste.at, departement: candidature.departement, index)
      let withdrawn = try candidature.withdrawn(at: geste.at, jour: jour)
      return Changed(
        withdrawn.value, events: withdrawn.events,
        messages: [lettres.auContact(candidature, Lettres.retrait, le: jour)].compactMap { $0 })
    }
  }
}
