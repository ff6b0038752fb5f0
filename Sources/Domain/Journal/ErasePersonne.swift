package import Comptes
package import Kernel

/// Erases one person at that person's request (GDPR, article 17): what the journal and the files hold
/// about them is destroyed, and the journal keeps that it was, when and by whom.
package struct ErasePersonne: Sendable {
  package static let permission = Permission.roles([.equipeNationale])

  private let store: any JournalStore

  package init(store: any JournalStore) { self.store = store }

  /// `files`: whose histories say it too. `acteur` answers for it, even when the gesture is made in
  /// their name at the machine's command line: the journal then names both.
  /// Refuses with `notAllowed`, or `unknown` when there is nothing left to erase.
  package func callAsFunction(
    _ personne: Int64, of files: [JournalEvent.Subject] = [], by acteur: Acteur, _ geste: Geste
  ) async throws {
    guard Self.permission.allows(acteur) else { throw EffacementRefusal.notAllowed }
    let asker = acteur.compte.flatMap { $0.rawValue == geste.by.compte ? nil : $0.rawValue }
    let facts: [(String, JournalEvent.Fact)] = asker.map { [("demandeur", .integer($0))] } ?? []
    let events = ([JournalEvent.Subject(Self.subject, personne)] + files).map {
      JournalEvent(Self.genre, on: $0, facts: facts)
    }
    guard try await store.erase(personne: personne, recording: events, geste) else {
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
