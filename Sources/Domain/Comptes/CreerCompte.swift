package import Kernel

/// Makes an account whose password is known already, such as the first one of a new house. Only the
/// machine's operator may: nobody else should know somebody's password.
package struct CreerCompte: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    courriel typed: String, identite: Identite, habilitation: Habilitation?, motDePasse: String,
    par acteur: Acteur, geste: Geste
  ) async throws -> ID<Compte> {
    guard acteur == .machine else { throw CompteRefusal.interdit }
    guard let courriel = AdresseCourriel(typed) else { throw CompteRefusal.courrielInvalide }
    try ReglesMotDePasse.check(motDePasse, courriel: courriel)
    var changed = try Compte.creating(
      id: moyens.identifiers.next(), courriel: courriel, identite: identite,
      habilitation: habilitation, habilitationID: moyens.identifiers.next(),
      on: moyens.jour(geste.at), at: geste.at)
    changed.value.motDePasse = try await moyens.motsDePasse.hash(motDePasse)
    return try await moyens.store.create(changed, invitation: nil, geste: geste)
  }
}
