package import Kernel

/// Somebody signed in: the actor a request comes from, and what its forms are signed with.
package struct SessionOuverte: Sendable {
  package let acteur: Acteur
  /// A secret of the session, never shown: form tokens are derived from it.
  package let secret: [UInt8]
  package let expires: Instant

  package init(acteur: Acteur, secret: [UInt8], expires: Instant) {
    self.acteur = acteur
    self.secret = secret
    self.expires = expires
  }
}

/// Finds the session a cookie names.
package protocol SessionResolver: Sendable {
  /// Nil when the token is unknown, expired, idle for too long or closed. Prolongs it otherwise.
  func resolve(token: String, at: Instant) async throws -> SessionOuverte?
}
