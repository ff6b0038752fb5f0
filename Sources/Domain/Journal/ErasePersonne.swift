package import Comptes
package import Kernel

/// Erases one person at that person's request (GDPR, article 17): what the journal and the files hold
/// about them is destroyed, and the journal keeps that it was, when and by whom.
package struct ErasePersonne: Sendable {
  package static let permission = Permission.roles([.equipeNationale])

  private let store: any JournalStore

  package init(store: any JournalStore) { self.store = store }

  /// Refuses with `notAllowed`, or `unknown` when there is nothing left to erase.
  package func callAsFunction(
    _ personne: Int64, by acteur: Acteur, _ geste: Geste
  ) async throws {
    guard Self.permission.allows(acteur) else { throw EffacementRefusal.notAllowed }
    let event = JournalEvent(
      Self.genre, on: JournalEvent.Subject(Self.subject, personne))
    guard try await store.erase(personne: personne, recording: event, geste) else {
      throw EffacementRefusal.unknown
    }
  }

  package static let genre = "personne.effacee"
  package static let subject = "personne"
}

package enum EffacementRefusal: String, Refusal, CaseIterable {
  case notAllowed = "personne.nonAutorise"
  case unknown = "personne.inconnue"
  package var code: String { rawValue }
}
