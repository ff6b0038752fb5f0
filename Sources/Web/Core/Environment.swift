package import Kernel

/// What every page may need that is not a store.
package struct Environment: Sendable {
  package let clock: any Clock
  package let fuseaux: any Fuseaux
  package let identifiers: any Identifiers
  package let randomness: any Randomness
  package let digests: any Digests
  package let settings: Settings

  package init(
    clock: any Clock, fuseaux: any Fuseaux, identifiers: any Identifiers,
    randomness: any Randomness, digests: any Digests, settings: Settings
  ) {
    self.clock = clock
    self.fuseaux = fuseaux
    self.identifiers = identifiers
    self.randomness = randomness
    self.digests = digests
    self.settings = settings
  }

  /// What the clocks of `fuseau` show.
  package func local(_ instant: Instant, in fuseau: Fuseau = .paris) -> HeureLocale {
    fuseaux.local(instant, in: fuseau)
  }

  /// The civil day in metropolitan France, for what has no place of its own.
  package func today() -> Jour { local(clock.now()).jour }
}

/// What the operator chose for the pages.
package struct Settings: Sendable {
  /// The demonstration is loaded: a banner says so, `/demo/…` exists.
  package let demonstration: Bool
  /// Browsers reach us by HTTPS.
  package let overTLS: Bool
  /// The address of the site as it is written in letters, without a final slash.
  package let publicURL: String
  /// The telephone number of the operator's hotline; nothing is shown without one.
  package let hotline: String?

  package init(demonstration: Bool, overTLS: Bool, publicURL: String, hotline: String?) {
    self.demonstration = demonstration
    self.overTLS = overTLS
    self.publicURL = publicURL
    self.hotline = hotline
  }
}
