package import Kernel

/// Says who a request comes from.
package struct ResoudreSession: SessionResolver {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func resolve(token: String, at: Instant) async throws -> SessionOuverte? {
    guard let jeton = Jeton(token),
      let (session, compte) = try await moyens.store.session(jeton.empreinte(moyens.digests)),
      compte.isActive, session.ouverteLe <= at, at < session.fin(moyens.regles)
    else { return nil }
    let end = try await seen(session, at).fin(moyens.regles)
    let secret = jeton.secret(moyens.digests)
    guard session.etape == .ouverte else {
      return SessionOuverte(acteur: .visiteur, secret: secret, expires: end, attend: compte.id)
    }
    let acteur = compte.acteur(on: moyens.jour(at))
    return SessionOuverte(acteur: acteur, secret: secret, expires: end)
  }

  /// Writes the sign of life when the one written is old: not at every request.
  private func seen(_ session: SessionEnregistree, _ at: Instant) async throws -> SessionEnregistree
  {
    guard session.vueLe.adding(seconds: moyens.regles.fraicheur) <= at else { return session }
    var seen = session
    seen.vueLe = at
    try await moyens.store.saw(session.id, at: at)
    return seen
  }
}
