import Kernel
import NIOConcurrencyHelpers

/// The clock of the demonstration: it goes on from a moment of 2021 while the program runs, stands
/// still while it does not, so that the stories are found as they were left, and can be moved on.
final class DemonstrationClock: Clock {
  private let origin: NIOLockedValueBox<Origin>

  private struct Origin {
    let time: Instant
    let started = ContinuousClock.now
  }

  init(from departure: Instant) { origin = NIOLockedValueBox(Origin(time: departure)) }

  func now() -> Instant {
    let origin = origin.withLockedValue { $0 }
    let elapsed = origin.started.duration(to: .now).components
    return Instant(
      milliseconds: origin.time.milliseconds + elapsed.seconds * 1_000
        + elapsed.attoseconds / 1_000_000_000_000_000)
  }

  /// From now on it is `target`.
  func move(to target: Instant) { origin.withLockedValue { $0 = Origin(time: target) } }
}
