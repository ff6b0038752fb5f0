package import Kernel

/// Signs in with an address and a password. Everyone may try.
package struct SeConnecter: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// `ip`: the visitor's network address; `remplace`: the token the browser had before, which dies.
  /// An unknown address, a wrong password and a closed account are refused alike, in the same time.
  package func callAsFunction(
    courriel typed: String, motDePasse: String, ip: String, remplace: String?, geste: Geste
  ) async throws -> SessionDonnee {
    let courriel = AdresseCourriel(typed)
    let key = Verrou.key(
      .motDePasse, courriel?.text ?? "", ip: ip, moyens.digests)
    try await moyens.store.attempt(key, at: geste.at)
    let found = if let courriel { try await moyens.store.compte(courriel) } else { Compte?.none }
    let password = motDePasse.utf8.count <= ReglesMotDePasse.maximum ? motDePasse : ""
    let isRight = try await moyens.motsDePasse.verify(password, against: found?.motDePasse)
    guard let compte = found, isRight, compte.isActive else { throw CompteRefusal.identifiantsFaux }
    let ouverture = moyens.ouverture(
      compte, .motDePasse, etape: moyens.etape(compte, at: geste.at), remplace: remplace,
      at: geste.at)
    let proof = compte.motDePasse
    try await moyens.store.update(
      compte.id, geste: geste.opening(compte, moyens), ouverture: ouverture
    ) { present in
      // The password may have been changed, or the account closed, while this one was being hashed.
      guard present.isActive, present.motDePasse == proof else {
        throw CompteRefusal.identifiantsFaux
      }
      return Changed(present, events: [present.connecte(ouverture.session)])
    }
    try await moyens.store.clear(key)
    return moyens.donnee(ouverture, compte)
  }
}

/// Signs out: the token is worth nothing any more. Everyone may, whatever the token.
package struct SeDeconnecter: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(jeton: String) async throws {
    guard let jeton = Jeton(jeton) else { return }
    try await moyens.store.close(jeton.empreinte(moyens.digests))
  }
}
