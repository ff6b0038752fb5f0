import Kernel

/// Verifies the whole journal, against heads kept outside when there are some.
package struct VerifyJournal: Sendable {
  private let store: any JournalStore

  package init(store: any JournalStore) { self.store = store }

  /// While the program serves, an entry written just before the snapshot may not be sealed yet: a
  /// second look a little later settles it.
  package func callAsFunction(against tetes: [TeteJournal] = []) async throws -> BilanJournal {
    let first = try await store.verify(against: tetes)
    guard first.premiereFaute?.nature == .entreeNonScellee else { return first }
    try await Task.sleep(for: .seconds(1))
    return try await store.verify(against: tetes)
  }
}

/// The last seal, to be kept outside.
package struct JournalHead: Sendable {
  private let store: any JournalStore

  package init(store: any JournalStore) { self.store = store }

  /// Nil while nothing is sealed.
  package func callAsFunction() async throws -> TeteJournal? { try await store.head() }
}
