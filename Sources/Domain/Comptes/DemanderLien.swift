package import Kernel

/// Asks for a link that signs in once. Everyone may ask; nothing tells whether an account exists.
package struct DemanderLien: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// `suite`: the local path to go to once signed in; carried by the link.
  package func callAsFunction(
    courriel typed: String, ip: String, suite: String?, geste: Geste
  ) async throws {
    guard let courriel = AdresseCourriel(typed) else { throw CompteRefusal.courrielInvalide }
    try await moyens.store.attempt(
      Verrou.key(.lien, courriel.text, ip: ip, moyens.digests), at: geste.at)
    guard let compte = try await moyens.store.compte(courriel), compte.isActive else { return }
    let jeton = Jeton(from: moyens.randomness)
    let emis = JetonEmis(
      id: moyens.identifiers.next(), compte: compte.id, usage: .connexion,
      empreinte: jeton.empreinte(moyens.digests), emisLe: geste.at,
      expireLe: geste.at.adding(seconds: moyens.regles.lien))
    try await moyens.store.issue(
      emis, compte.lettreLien(jeton, emis, suite: suite, moyens),
      regles: moyens.regles, geste: geste)
  }
}

/// Looks at a link or an invitation without using it: mail scanners open every address.
package struct ConsulterLien: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// The account the token is for. Refuses an unknown, used or expired token.
  package func callAsFunction(
    _ text: String, _ usage: JetonEmis.Usage, at: Instant
  ) async throws -> Compte {
    guard let jeton = Jeton(text),
      let emis = try await moyens.store.jeton(jeton.empreinte(moyens.digests), usage),
      let compte = try await moyens.store.compte(emis.compte)
    else { throw CompteRefusal.lienInconnu }
    try emis.check(at: at)
    guard compte.isActive else { throw CompteRefusal.lienInconnu }
    return compte
  }
}

/// Signs in with a link, once. Everyone may, with the token.
package struct ConfirmerLien: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    _ text: String, remplace: String?, geste: Geste
  ) async throws -> SessionDonnee {
    let compte = try await ConsulterLien(moyens)(text, .connexion, at: geste.at)
    guard let jeton = Jeton(text) else { throw CompteRefusal.lienInconnu }
    let ouverture = moyens.ouverture(
      compte, .lien, etape: moyens.etape(compte, at: geste.at), remplace: remplace, at: geste.at)
    try await moyens.store.consume(
      jeton.empreinte(moyens.digests), .connexion, geste: geste.opening(compte, moyens),
      ouverture: ouverture
    ) { emis, present in
      try emis.check(at: geste.at)
      guard present.isActive else { throw CompteRefusal.lienInconnu }
      return Changed(present, events: [present.connecte(ouverture.session)])
    }
    return moyens.donnee(ouverture, compte)
  }
}
