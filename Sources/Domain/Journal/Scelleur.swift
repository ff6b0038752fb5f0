import Kernel

/// Seals entries soon after they are committed. Stopped at any point, it starts again where the
/// stored chain ends: what a seal holds depends on the entries alone.
package struct Scelleur: Sendable {
  /// Small enough that a writer waits a few milliseconds behind a batch.
  static let batch = 500
  /// Entries are sealed within a second of their commit: a round every third of it.
  static let pause = Duration.milliseconds(300)
  /// A transaction may commit an entry numbered below sealed ones this long after drawing the number.
  static let lateness = Duration.seconds(10)
  /// And for one that took longer, everything is looked through again now and then.
  static let fullRound = Duration.seconds(300)

  private let store: any JournalStore
  private let onFault: @Sendable (any Error) -> Void

  package init(store: any JournalStore, onFault: @escaping @Sendable (any Error) -> Void) {
    self.store = store
    self.onFault = onFault
  }

  /// Seals until the task is cancelled, then once more what is left.
  package func run() async {
    var floor = Plancher(lateness: store.commitsInOrder ? .zero : Self.lateness)
    while !Task.isCancelled {
      let full = await round(&floor)
      if full { continue }
      do { try await Task.sleep(for: Self.pause) } catch { break }
    }
    let rest = Task { try await sealAll() }
    do { _ = try await rest.value } catch { onFault(error) }
  }

  /// Seals everything that waits; answers how many. For commands that write and end.
  @discardableResult package func sealAll() async throws -> Int {
    var total = 0
    while true {
      let sealed = try await store.seal(above: 0, limit: Self.batch)
      total += sealed.count
      guard sealed.count == Self.batch else { return total }
    }
  }

  /// One batch; true when there may be more.
  private func round(_ floor: inout Plancher) async -> Bool {
    let now = ContinuousClock.now
    do {
      let sealed = try await store.seal(above: floor.value(at: now), limit: Self.batch)
      floor.reached(sealed.highest ?? 0, at: now)
      return sealed.count == Self.batch
    } catch {
      onFault(error)
      return false
    }
  }
}

/// The number under which nothing can wait for a seal any more: what was reached a while ago.
private struct Plancher {
  let lateness: Duration
  private var reached: [(at: ContinuousClock.Instant, numero: Int64)] = []
  private var settled: Int64 = 0
  private var lastFull: ContinuousClock.Instant?

  init(lateness: Duration) { self.lateness = lateness }

  mutating func value(at now: ContinuousClock.Instant) -> Int64 {
    if let lastFull, now - lastFull < Scelleur.fullRound {
      let old = reached.prefix { now - $0.at > lateness }
      settled = old.last?.numero ?? settled
      reached.removeFirst(old.count)
      return settled
    }
    lastFull = now
    return 0
  }

  mutating func reached(_ numero: Int64, at now: ContinuousClock.Instant) {
    // The demonstration began again, and its journal with it.
    if numero < settled { (settled, reached) = (0, []) }
    if let last = reached.last, now - last.at < Scelleur.pause { return }
    reached.append((now, numero))
  }
}
