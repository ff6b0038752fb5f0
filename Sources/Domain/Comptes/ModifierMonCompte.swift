package import Kernel

/// Changes one's own name, quality, service and telephone. Whoever is signed in may.
package struct ModifierMonCompte: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(_ identite: Identite, par acteur: Acteur, geste: Geste) async throws {
    guard let id = acteur.compte else { throw CompteRefusal.interdit }
    try await moyens.store.update(id, geste: geste, ouverture: nil) { try $0.renaming(identite) }
  }
}

/// Changes one's own password; every other session ends. Whoever is signed in may: with the present
/// password, or without it just after a sign-in by link, for those who forgot.
package struct ChangerMotDePasse: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// `jeton`: the token of the session, which is replaced.
  package func callAsFunction(
    jeton text: String, present: String, nouveau: String, ip: String, geste: Geste
  ) async throws -> SessionDonnee {
    guard let jeton = Jeton(text),
      let (session, compte) = try await moyens.store.session(jeton.empreinte(moyens.digests)),
      session.etape == .ouverte, geste.at < session.fin(moyens.regles)
    else { throw CompteRefusal.connexionPerdue }
    if !session.allowsNewPassword(at: geste.at) {
      let key = Verrou.key(.motDePasse, compte.courriel.text, ip: ip, moyens.digests)
      try await moyens.store.attempt(key, at: geste.at)
      guard try await moyens.motsDePasse.verify(present, against: compte.motDePasse) else {
        throw CompteRefusal.identifiantsFaux
      }
      try await moyens.store.clear(key)
    }
    try ReglesMotDePasse.check(nouveau, courriel: compte.courriel)
    let hash = try await moyens.motsDePasse.hash(nouveau)
    let ouverture = moyens.ouverture(
      compte, session.moyen, etape: .ouverte, remplace: text, at: geste.at)
    try await moyens.store.update(
      compte.id, geste: geste.opening(compte, moyens), ouverture: ouverture
    ) { present in
      guard present.isActive, present.motDePasse == compte.motDePasse else {
        throw CompteRefusal.connexionPerdue
      }
      return present.securing(motDePasse: hash, "compte.motDePasseChange")
    }
    return moyens.donnee(ouverture, compte)
  }
}

extension SessionEnregistree {
  /// Whether it was opened by a link in the last half hour: proof enough of who asks.
  package func allowsNewPassword(at: Instant) -> Bool {
    moyen == .lien && at < ouverteLe.adding(seconds: 30 * 60)
  }
}
