import Programme
package import Journal
package import Kernel

/// Retention: the guests of a recueil are erased so many months after its last day (rule
/// `conservation.recueil.mois`). What the structures need stays.
package struct EffacerInvites: Travail {
  package let nom = "recueils.conservation"
  private let moyens: MoyensCoordination
  private let journal: any JournalStore

  /// How many at once; the rest waits for the next time.
  private static let limit = 200

  package init(_ moyens: MoyensCoordination, journal: any JournalStore) {
    self.moyens = moyens
    self.journal = journal
  }

  package func callAsFunction(at instant: Instant) async throws -> Int {
    let jour = moyens.fuseaux.local(instant, in: .paris).jour
    let mois = try moyens.regles(on: jour).coordination.conservationMois
    let due = try await moyens.recueils.personnes(
      closBefore: jour.adding(months: -mois), limit: Self.limit)
    for personne in due {
      let geste = Geste(
        at: instant, by: .systeme, key: "conservation-\(personne)",
        salt: moyens.digests.sha256(Array("conservation \(personne)".utf8)))
      let event = JournalEvent(
        ErasePersonne.genre, on: JournalEvent.Subject(ErasePersonne.subject, personne))
      _ = try await journal.erase(personne: personne, recording: [event], geste)
    }
    return due.count
  }
}
