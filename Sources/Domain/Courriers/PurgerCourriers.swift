package import Kernel

/// Destroys the text and the address of letters sent long ago: that they were sent, when and about
/// what remains.
package struct PurgerCourriers: Travail {
  package let nom = "courriers.purge"
  private let store: any CourrierStore
  private let randomness: any Randomness
  private let avant: @Sendable (Instant) throws -> Instant

  /// `avant`: letters sent before that moment are purged, as the programme's rule of the day says.
  package init(
    store: any CourrierStore, randomness: any Randomness,
    avant: @escaping @Sendable (Instant) throws -> Instant
  ) {
    self.store = store
    self.randomness = randomness
    self.avant = avant
  }

  /// Letters of one transaction.
  private static let lot = 500

  package func callAsFunction(at instant: Instant) async throws -> Int {
    let limit = try avant(instant)
    var purged = 0
    while true {
      let geste = Geste(at: instant, by: .systeme, salt: randomness.bytes(32))
      let done = try await store.purge(before: limit, limit: Self.lot, by: geste)
      purged += done
      guard done == Self.lot else { return purged }
    }
  }
}
