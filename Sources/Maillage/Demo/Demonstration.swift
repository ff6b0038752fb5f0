import Empreinte
import Journal
import Kernel
import NIOConcurrencyHelpers
import Programme
import Storage

/// Writes the demonstration, in the order of its dates, through the use cases that people use.
struct Demonstration: Sendable {
  let reglages: Reglages
  let database: any Database

  /// Thursday 11 March 2021, 9 o'clock in Paris: where its clock departs.
  static var departure: Instant { moment(2021, 3, 11, 9, 0) }
  /// Where its clock stops being moved: the story is told, and each day costs a round of work.
  static var end: Instant { moment(2023, 12, 31, 18, 0) }

  /// A moment of its script, Paris time.
  static func moment(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
    let local = HeureLocale(Jour(year, month, day) ?? Jour(number: 0), hour, minute)
    return FoundationFuseaux().instant(local, in: .paris)
  }

  /// False when it was there already. Refused where somebody works: its people have a known password.
  func install() async throws -> Bool {
    let stores = Stores(database: database, digests: CryptoDigests())
    guard try await stores.demonstration.time() == nil else { return false }
    guard try await !stores.demonstration.isInhabited() else {
      throw Sortie.refused(
        "Cette base contient déjà des données : chargez la démonstration dans une base neuve.")
    }
    try await write(stores, until: Self.departure)
    return true
  }

  /// Forgets all that happened, but for the territories, the rules and the award list, and tells the
  /// story again until `target`.
  func restart(at target: Instant) async throws {
    let stores = Stores(database: database, digests: CryptoDigests())
    try await stores.demonstration.clear()
    try await write(stores, until: target)
  }

  private func write(_ stores: Stores, until target: Instant) async throws {
    let moyens = Moyens(
      stores, reglages: reglages.demonstration, regles: .conseillersNumeriques,
      identifiers: CountingIdentifiers(from: 1))
    let beginning = Recit.scenes.first?.at ?? target
    try await Calendrier(moyens: moyens, scenes: Recit.scenes)
      .advance(from: beginning.adding(seconds: -1), to: target)
    try await Scelleur(store: stores.journal) { _ in }.sealAll()
    try await stores.demonstration.install(departure: target, at: SystemClock().now())
  }
}

/// Numbers counted up, so that the demonstration's addresses are the same everywhere.
final class CountingIdentifiers: Identifiers {
  private let last: NIOLockedValueBox<Int64>

  init(from first: Int64) { last = NIOLockedValueBox(first - 1) }

  func next() -> Int64 {
    last.withLockedValue { last in
      last += 1
      return last
    }
  }
}
