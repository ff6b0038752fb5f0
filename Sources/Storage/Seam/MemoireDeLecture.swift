/// What was read and decoded, kept as long as the revision it was read at: that of the award lists, or the
/// last entry of the journal. The revision is read in the same transaction as the rest, so that no page
/// shows the figures of another moment, even when another process writes.
///
/// Values only: what a page looks like is written anew for each visitor. Touched under its monitor
/// alone: hence `@unchecked`.
package final class MemoireDeLecture<Demande: Hashable & Sendable, Trouve: Sendable>:
  @unchecked Sendable
{
  private struct Lecture: Hashable {
    let demande: Demande
    let revision: Revision
  }

  private let limit: Int
  private let monitor = Monitor()
  private var revision: Revision?
  private var found: [Demande: Trouve] = [:]
  /// What somebody is reading: who asks for it meanwhile waits, instead of reading it too.
  private var current: Set<Lecture> = []

  /// `limit`: how many answers are kept; all are forgotten when there would be more.
  package init(limit: Int) { self.limit = limit }

  /// What is kept for this demand, else what `read` finds, which is kept from now on. When `read` throws,
  /// one of those who wait reads in its turn.
  package func value(
    _ demande: Demande, at revision: Revision, read: () throws -> Trouve
  ) rethrows -> Trouve {
    let lecture = Lecture(demande: demande, revision: revision)
    if let known = monitor.locked({ known(lecture) }) { return known }
    defer { monitor.locked { end(lecture) } }
    let value = try read()
    monitor.locked { keep(value, for: lecture) }
    return value
  }

  /// Nil when the caller is the one who reads it.
  private func known(_ lecture: Lecture) -> Trouve? {
    while true {
      if lecture.revision == revision, let known = found[lecture.demande] { return known }
      if current.insert(lecture).inserted { return nil }
      monitor.wait()
    }
  }

  private func end(_ lecture: Lecture) {
    current.remove(lecture)
    monitor.broadcast()
  }

  private func keep(_ value: Trouve, for lecture: Lecture) {
    if lecture.revision != revision || found.count >= limit {
      found.removeAll(keepingCapacity: true)
      revision = lecture.revision
    }
    found[lecture.demande] = value
  }
}

/// The demand of a list that is always read whole.
struct ListeEntiere: Hashable, Sendable {}

extension MemoireDeLecture where Demande == ListeEntiere {
  convenience init() { self.init(limit: 1) }

  /// The whole list, of anything but propositions, decoded once for all those who open a page between two
  /// entries of the journal.
  func whole(_ tx: any Transaction, read: () throws -> Trouve) throws -> Trouve {
    try value(ListeEntiere(), at: .horsMises(tx), read: read)
  }
}
