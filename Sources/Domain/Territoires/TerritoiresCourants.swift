/// The territories as they are now: keeps the index in memory and builds it again after an import.
package actor TerritoiresCourants {
  private let store: any TerritoireStore
  private var built: TerritoireIndex?
  private var checked: ContinuousClock.Instant?

  package init(_ store: any TerritoireStore) { self.store = store }

  /// The index, at most one second behind an import done by another process.
  package func index() async throws -> TerritoireIndex {
    if let built, let checked, checked.duration(to: .now) < .seconds(1) { return built }
    let version = try await store.version()
    checked = .now
    if let built, built.version == version { return built }
    let index = TerritoireIndex(try await store.referentiel())
    built = index
    return index
  }
}
