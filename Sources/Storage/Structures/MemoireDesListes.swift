import Structures

/// What was read and decoded of the award lists, kept as long as no import changes them. The revision
/// is read in the same transaction as the rest, so that no page shows the figures of another moment,
/// even when another process imports.
///
/// Values only: what a page looks like is written anew for each visitor. Touched under its monitor
/// alone: hence `@unchecked`.
final class MemoireDesListes<Demande: Hashable & Sendable, Trouve: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let monitor = Monitor()
  private var revision: Int64 = -1
  private var found: [Demande: Trouve] = [:]

  /// `limit`: how many answers are kept; all are forgotten when there would be more.
  init(limit: Int) { self.limit = limit }

  /// What is kept for this demand, else what `read` finds, which is kept from now on.
  func value(
    _ demande: Demande, at revision: Int64, read: () throws -> Trouve
  ) rethrows -> Trouve {
    if let known = monitor.locked({ revision == self.revision ? found[demande] : nil }) {
      return known
    }
    let value = try read()
    monitor.locked { keep(value, for: demande, at: revision) }
    return value
  }

  private func keep(_ value: Trouve, for demande: Demande, at revision: Int64) {
    if revision != self.revision || found.count >= limit {
      found.removeAll(keepingCapacity: true)
      self.revision = revision
    }
    found[demande] = value
  }
}

/// A page of the list, as it is asked for.
struct DemandePage: Hashable, Sendable {
  let filtre: FiltreStructures
  let tri: TriStructures
  let curseur: CurseurStructures?
  let limite: Int
}
