import Comptes
import Journal
package import Kernel

/// A candidat erases themselves, in two gestures: the page that says what goes, then its box and button.
package struct EffacerCandidat: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// `confirme`: the box of the page was ticked.
  package func callAsFunction(_ jeton: String, confirme: Bool, by geste: Geste) async throws {
    let found = try await EspaceCandidat(moyens).read(jeton, at: geste.at)
    guard confirme else { throw CandidatRefusal.effacementNonConfirme }
    try await erase(found, by: geste)
  }

  /// Everything personal goes: the record, the CV, the links, the letters, and what the journal holds
  /// of the person. That it was done stays in the journal.
  func erase(_ candidat: Candidat, by geste: Geste) async throws {
    let events = [
      JournalEvent.Subject(ErasePersonne.subject, candidat.personne), candidat.subject,
    ].map { JournalEvent(ErasePersonne.genre, on: $0) }
    guard
      try await moyens.journal.erase(
        personne: candidat.personne, recording: events, geste)
    else { throw CandidatRefusal.lienInvalide }
  }
}
