package import Kernel

/// The journal as it is stored. Entries are written by the stores of what they are about.
package protocol JournalStore: Sendable {
  /// Whether entries become visible in the order of their numbers. Where they do not, a transaction
  /// may commit an entry numbered below sealed ones.
  var commitsInOrder: Bool { get }

  /// Seals, oldest first, at most `limit` entries among those numbered above `floor` that have no
  /// seal yet, in one transaction. Seals none when another sealer is at work.
  func seal(above floor: Int64, limit: Int) async throws -> Scellement

  /// Passes the whole journal through a verification, on one snapshot.
  func verify(against tetes: [TeteJournal]) async throws -> BilanJournal

  /// The last seal; nil while nothing is sealed.
  func head() async throws -> TeteJournal?

  /// The latest seals, newest first.
  func latestSeals(_ count: Int) async throws -> [SceauPose]

  /// What happened to `subject`, oldest first, up to and including `until` when it is given.
  func history(of subject: JournalEvent.Subject, until: Instant?) async throws -> [ActeJournal]

  /// Destroys the salt of `personne` and every personal value held about it, and writes `events`.
  /// False, and nothing written, when it is unknown or already erased.
  func erase(personne: Int64, recording events: [JournalEvent], _ geste: Geste) async throws -> Bool
}

/// What one round of sealing did.
package struct Scellement: Sendable, Equatable {
  package let count: Int
  /// The highest number of an entry that is sealed now; nil when nothing is.
  package let highest: Int64?

  package init(count: Int, highest: Int64?) {
    self.count = count
    self.highest = highest
  }
}

/// A seal and the kind and moment of its entry, for the page of the journal.
package struct SceauPose: Sendable, Equatable {
  package let sceau: Sceau
  package let moment: Instant
  package let genre: String

  package init(sceau: Sceau, moment: Instant, genre: String) {
    self.sceau = sceau
    self.moment = moment
    self.genre = genre
  }
}
