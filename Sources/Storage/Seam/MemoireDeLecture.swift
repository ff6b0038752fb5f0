/// What was read and decoded, kept as long as the revision it was read at: that of the award lists, or the
/// last entry of the journal. The revision is read in the same transaction as the rest, so that no page
/// shows the figures of another moment, even when another process writes.
///
/// Values only: what a page looks like is written anew for each visitor. Touched under its monitor
/// alone: hence `@unchecked`.
final class MemoireDeLecture<Demande: Hashable & Sendable, Trouve: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let monitor = Monitor()
  private var revision: Revision?
  private var found: [Demande: Trouve] = [:]

  /// `limit`: how many answers are kept; all are forgotten when there would be more.
  init(limit: Int) { self.limit = limit }

  /// What is kept for this demand, else what `read` finds, which is kept from now on.
  func value(
    _ demande: Demande, at revision: Revision, read: () throws -> Trouve
  ) rethrows -> Trouve {
    if let known = monitor.locked({ revision == self.revision ? found[demande] : nil }) {
      return known
    }
    let value = try read()
    monitor.locked { keep(value, for: demande, at: revision) }
    return value
  }

  private func keep(_ value: Trouve, for demande: Demande, at revision: Revision) {
    if revision != self.revision || found.count >= limit {
      found.removeAll(keepingCapacity: true)
      self.revision = revision
    }
    found[demande] = value
  }
}

/// The demand of a list that is always read whole.
struct ListeEntiere: Hashable, Sendable {}

extension MemoireDeLecture where Demande == ListeEntiere {
  convenience init() { self.init(limit: 1) }

  /// The whole list, decoded once for all those who open a page between two entries of the journal.
  func whole(_ tx: any Transaction, read: () throws -> Trouve) throws -> Trouve {
    try value(ListeEntiere(), at: .journal(tx), read: read)
  }
}

/// What tells that nothing was written since.
struct Revision: Equatable, Sendable {
  let number: Int64
  /// In a demonstration that begins again, numbers come back; moments do not.
  let moment: Int64
  /// What PostgreSQL shows to the transaction: another program may commit late, under a lower number.
  var snapshot = ""

  /// The last entry of the journal: every change of state writes one in its own transaction.
  static func journal(_ tx: any Transaction) throws -> Revision {
    guard tx.engine == .postgres else {
      return try tx.first("SELECT numero, moment FROM journal ORDER BY numero DESC LIMIT 1") {
        Revision(number: try $0.integer(0), moment: try $0.integer(1))
      } ?? Revision(number: 0, moment: 0)
    }
    return try tx.first(
      """
      SELECT numero, moment, CAST(pg_current_snapshot() AS text)
      FROM journal ORDER BY numero DESC LIMIT 1
      """
    ) {
      Revision(number: try $0.integer(0), moment: try $0.integer(1), snapshot: try $0.text(2))
    } ?? Revision(number: 0, moment: 0)
  }
}
