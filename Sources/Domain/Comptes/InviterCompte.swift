package import Kernel

/// Invites somebody: makes the account with its first role and sends the invitation, which lasts
/// 28 days. The national team may.
package struct InviterCompte: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    courriel typed: String, identite: Identite, habilitation: Habilitation?, par acteur: Acteur,
    geste: Geste
  ) async throws -> ID<Compte> {
    let id: ID<Compte> = moyens.identifiers.next()
    try acteur.requireComptes(on: id, role: habilitation?.role)
    guard let courriel = AdresseCourriel(typed) else { throw CompteRefusal.courrielInvalide }
    var changed = try Compte.creating(
      id: id, courriel: courriel, identite: identite, habilitation: habilitation,
      habilitationID: moyens.identifiers.next(), on: moyens.jour(geste.at), at: geste.at)
    let (jeton, emis) = moyens.invitation(id, at: geste.at)
    changed.messages.append(changed.value.lettreInvitation(jeton, emis, moyens))
    return try await moyens.store.create(changed, invitation: emis, geste: geste)
  }
}

/// Sends the invitation again, to who has not accepted it. The national team may.
package struct RelancerInvitation: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(_ id: ID<Compte>, par acteur: Acteur, geste: Geste) async throws {
    try acteur.requireComptes()
    guard let compte = try await moyens.store.compte(id) else { throw CompteRefusal.compteInconnu }
    guard compte.isActive else { throw CompteRefusal.compteDesactive }
    guard compte.motDePasse == nil else { throw CompteRefusal.lienUtilise }
    let (jeton, emis) = moyens.invitation(id, at: geste.at)
    try await moyens.store.issue(
      emis, compte.lettreInvitation(jeton, emis, moyens), regles: moyens.regles, geste: geste)
  }
}

/// Accepts an invitation: chooses a password, and is signed in. Everyone may, with the token.
package struct AccepterInvitation: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    _ text: String, motDePasse: String, remplace: String?, geste: Geste
  ) async throws -> SessionDonnee {
    let compte = try await ConsulterLien(moyens)(text, .invitation, at: geste.at)
    guard let jeton = Jeton(text) else { throw CompteRefusal.lienInconnu }
    try ReglesMotDePasse.check(motDePasse, courriel: compte.courriel)
    let hash = try await moyens.motsDePasse.hash(motDePasse)
    let ouverture = moyens.ouverture(
      compte, .invitation, etape: moyens.etape(compte, at: geste.at), remplace: remplace,
      at: geste.at)
    try await moyens.store.consume(
      jeton.empreinte(moyens.digests), .invitation, geste: geste.opening(compte, moyens),
      ouverture: ouverture
    ) { emis, present in
      try emis.check(at: geste.at)
      guard present.isActive else { throw CompteRefusal.lienInconnu }
      var changed = present.securing(motDePasse: hash, "compte.invitationAcceptee")
      changed.events.append(present.connecte(ouverture.session))
      return changed
    }
    return moyens.donnee(ouverture, compte)
  }
}

extension MoyensComptes {
  fileprivate func invitation(_ compte: ID<Compte>, at: Instant) -> (Jeton, JetonEmis) {
    let jeton = Jeton(from: randomness)
    let emis = JetonEmis(
      id: identifiers.next(), compte: compte, usage: .invitation,
      empreinte: jeton.empreinte(digests), emisLe: at,
      expireLe: at.adding(seconds: regles.invitation))
    return (jeton, emis)
  }
}
