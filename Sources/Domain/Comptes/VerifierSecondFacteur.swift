package import Kernel

/// Ends a sign-in with a code of the phone's application, or with a code kept for its loss. Whoever
/// gave the first factor may.
package struct VerifierSecondFacteur: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// `jeton`: the token of the sign-in under way; it dies and a new one takes its place.
  /// The first right code also turns the second factor on.
  package func callAsFunction(
    jeton text: String, code: String, ip: String, geste: Geste
  ) async throws -> SessionDonnee {
    guard let jeton = Jeton(text),
      let (session, compte) = try await moyens.store.session(jeton.empreinte(moyens.digests)),
      compte.isActive, geste.at < session.fin(moyens.regles)
    else { throw CompteRefusal.connexionPerdue }
    let key = Verrou.key(.code, compte.id.description, ip: ip, moyens.digests)
    try await moyens.store.attempt(key, at: geste.at)
    let secours = CodeDeSecours(code)?.empreinte(moyens.digests)
    if secours == nil { try await moyens.countCode(of: compte.id, at: geste.at) }
    let ouverture = moyens.ouverture(
      compte, session.moyen, etape: .ouverte, remplace: text, at: geste.at)
    let digests = moyens.digests
    let time = moyens.montre?.now() ?? geste.at
    try await moyens.store.update(
      compte.id, geste: geste.opening(compte, moyens), ouverture: ouverture
    ) { present in
      guard present.isActive, present.motDePasse == compte.motDePasse else {
        throw CompteRefusal.connexionPerdue
      }
      var changed: Changed<Compte>
      if let secours {
        changed = try present.accepting(secours: secours)
      } else {
        changed = try present.accepting(code: code, at: time, digests)
      }
      changed.events.append(present.connecte(ouverture.session))
      return changed
    }
    try await moyens.store.clear(key)
    if secours == nil { try await moyens.forgiveCode(of: compte.id, at: geste.at) }
    return moyens.donnee(ouverture, compte)
  }
}

/// Prepares a second factor: the secret to scan. The account's holder may, signed in or about to be.
package struct ActiverSecondFacteur: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// The secret to show, the one already proposed if there is one: the page may be loaded again.
  /// It counts from the first right code on (`VerifierSecondFacteur`).
  package func callAsFunction(
    _ id: ID<Compte>, service: String, geste: Geste
  ) async throws -> SecretPropose {
    guard let compte = try await moyens.store.compte(id) else { throw CompteRefusal.compteInconnu }
    if let facteur = compte.secondFacteur {
      guard facteur.activeLe == nil else { throw CompteRefusal.secondFacteurActif }
      return SecretPropose(facteur.secret, compte.courriel, service)
    }
    let secret = moyens.randomness.bytes(CodeTemporaire.secretLength)
    try await moyens.store.update(id, geste: geste.opening(compte, moyens), ouverture: nil) {
      try $0.proposing(secret: secret)
    }
    return SecretPropose(secret, compte.courriel, service)
  }
}

/// What a phone's application needs to know.
package struct SecretPropose: Sendable {
  /// To type: base 32, in groups of four.
  package let saisie: String
  /// To scan.
  package let uri: String

  init(_ secret: [UInt8], _ courriel: AdresseCourriel, _ service: String) {
    let letters = Array(Base32.encoded(secret))
    saisie = stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    uri = CodeTemporaire.uri(secret: secret, courriel: courriel, service: service)
  }
}
