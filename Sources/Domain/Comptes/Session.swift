package import Kernel

/// Somebody signed in: the actor a request comes from, and what its forms are signed with.
package struct SessionOuverte: Sendable {
  package let acteur: Acteur
  /// A secret of the session, never shown: form tokens are derived from it.
  package let secret: [UInt8]
  package let expires: Instant
  /// The account whose second factor is still to come; the actor is a visitor until then.
  package let attend: ID<Compte>?

  package init(
    acteur: Acteur, secret: [UInt8], expires: Instant, attend: ID<Compte>? = nil
  ) {
    self.acteur = acteur
    self.secret = secret
    self.expires = expires
    self.attend = attend
  }
}

/// Finds the session a cookie names.
package protocol SessionResolver: Sendable {
  /// Nil when the token is unknown, expired, idle for too long or closed. Prolongs it otherwise.
  func resolve(token: String, at: Instant) async throws -> SessionOuverte?
}

/// A session as it is kept.
package struct SessionEnregistree: Sendable, Equatable {
  /// How far the person has proved who they are.
  package enum Etape: String, Sendable { case attente, ouverte }
  /// What the first factor was.
  package enum Moyen: String, Sendable { case motDePasse, lien, invitation, demonstration }

  package let id: ID<SessionEnregistree>
  package let compte: ID<Compte>
  /// The SHA-256 of its token.
  package let empreinte: [UInt8]
  package let etape: Etape
  package let moyen: Moyen
  package let ouverteLe: Instant
  package var vueLe: Instant
  /// When it ends whatever happens.
  package let expireLe: Instant

  package init(
    id: ID<SessionEnregistree>, compte: ID<Compte>, empreinte: [UInt8], etape: Etape,
    moyen: Moyen, ouverteLe: Instant, vueLe: Instant, expireLe: Instant
  ) {
    self.id = id
    self.compte = compte
    self.empreinte = empreinte
    self.etape = etape
    self.moyen = moyen
    self.ouverteLe = ouverteLe
    self.vueLe = vueLe
    self.expireLe = expireLe
  }

  /// The earlier of the two limits.
  package func fin(_ regles: ReglesConnexion) -> Instant {
    min(expireLe, vueLe.adding(seconds: regles.inactivite))
  }
}

/// A session to open, with the secret that only its holder gets, and the one it takes the place of.
package struct Ouverture: Sendable {
  package let jeton: Jeton
  package let session: SessionEnregistree
  /// The SHA-256 of the token that the browser had before.
  package let remplace: [UInt8]?
}
