package import Kernel

/// Destroys the drafts that can no longer be opened, and what was written to whoever left them.
package struct PurgerBrouillons: Travail {
  package let nom = "brouillons.purge"
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func callAsFunction(at instant: Instant) async throws -> Int {
    let geste = Geste(at: instant, by: .systeme, salt: moyens.randomness.bytes(32))
    return try await moyens.store.purge(before: moyens.jour(instant), by: geste)
  }
}
