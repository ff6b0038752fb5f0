package import Courriers
package import Kernel

/// What the use cases of accounts work with.
package struct MoyensComptes: Sendable {
  package let store: any CompteStore
  package let motsDePasse: any MotsDePasse
  package let digests: any Digests
  package let randomness: any Randomness
  package let identifiers: any Identifiers
  package let fuseaux: any Fuseaux
  package let regles: ReglesConnexion
  /// The public address of the site, without a slash at its end: letters link to it.
  package let site: String
  /// The words of messages.
  package let catalogue: Catalogue
  /// The true time, by which phones draw their codes: the demonstration's clock shows another.
  package let montre: (any Clock)?

  /// `montre`: nil where the time of a gesture is the true one.
  package init(
    store: any CompteStore, motsDePasse: any MotsDePasse, digests: any Digests,
    randomness: any Randomness, identifiers: any Identifiers, fuseaux: any Fuseaux,
    regles: ReglesConnexion = ReglesConnexion(), site: String, montre: (any Clock)? = nil,
    catalogue: Catalogue = Catalogue()
  ) {
    self.montre = montre
    self.catalogue = catalogue
    self.store = store
    self.motsDePasse = motsDePasse
    self.digests = digests
    self.randomness = randomness
    self.identifiers = identifiers
    self.fuseaux = fuseaux
    self.regles = regles
    self.site = site
  }

  /// The civil day in Paris: roles begin and end with it.
  package func jour(_ instant: Instant) -> Jour { fuseaux.local(instant, in: .paris).jour }

  /// Draws a session for `compte`, at the step its second factor asks for.
  func ouverture(
    _ compte: Compte, _ moyen: SessionEnregistree.Moyen, etape: SessionEnregistree.Etape,
    remplace: String?, at: Instant
  ) -> Ouverture {
    let jeton = Jeton(from: randomness)
    let duration = etape == .ouverte ? regles.duree : regles.attente
    let session = SessionEnregistree(
      id: identifiers.next(), compte: compte.id, empreinte: jeton.empreinte(digests), etape: etape,
      moyen: moyen, ouverteLe: at, vueLe: at, expireLe: at.adding(seconds: duration))
    return Ouverture(
      jeton: jeton, session: session,
      remplace: remplace.flatMap { Jeton($0) }?.empreinte(digests))
  }

  /// What the holder of `ouverture` is given.
  func donnee(_ ouverture: Ouverture, _ compte: Compte) -> SessionDonnee {
    let roles = compte.habilitations(on: jour(ouverture.session.ouverteLe)).map(\.role)
    return SessionDonnee(ouverture, Set(roles))
  }

  /// The step a first factor leads to.
  func etape(_ compte: Compte, at: Instant) -> SessionEnregistree.Etape {
    compte.needsSecondFactor(on: jour(at)) ? .attente : .ouverte
  }
}

/// What a sign-in gives: the cookie's value, and whether a code is still asked for.
package struct SessionDonnee: Sendable {
  package let jeton: String
  package let expire: Instant
  package let attendUnCode: Bool
  /// What the person may be shown first.
  package let roles: Set<Role>

  init(_ ouverture: Ouverture, _ roles: Set<Role>) {
    self.roles = roles
    jeton = ouverture.jeton.text
    expire = ouverture.session.expireLe
    attendUnCode = ouverture.session.etape == .attente
  }
}

extension Compte {
  /// What the journal keeps of a sign-in: by what, and whether a code is still to come.
  func connecte(_ session: SessionEnregistree) -> JournalEvent {
    JournalEvent(
      "compte.connecte", on: subject,
      facts: [
        ("moyen", .code(session.moyen.rawValue)), ("etape", .code(session.etape.rawValue)),
      ])
  }
}
