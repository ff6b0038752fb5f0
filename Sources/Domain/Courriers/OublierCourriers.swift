package import Kernel

/// A carrier that keeps a copy of what it carried.
package protocol Depositaire: Sendable {
  /// The letters it holds.
  func kept() throws -> [ID<Courrier>]
  /// Destroys its copy. Nothing happens when it has none.
  func forget(_ id: ID<Courrier>) throws
}

/// Destroys the copies of letters whose text was erased or purged from the outbox.
package struct OublierCourriers: Travail {
  package let nom = "courriers.copies"
  private let store: any CourrierStore
  private let depositaire: any Depositaire

  package init(store: any CourrierStore, depositaire: any Depositaire) {
    self.store = store
    self.depositaire = depositaire
  }

  package func callAsFunction(at instant: Instant) async throws -> Int {
    let kept = try depositaire.kept()
    guard let first = kept.min(), let last = kept.max() else { return 0 }
    let blank = Set(try await store.blank(from: first, to: last))
    let forgotten = kept.filter(blank.contains)
    for id in forgotten { try depositaire.forget(id) }
    return forgotten.count
  }
}
