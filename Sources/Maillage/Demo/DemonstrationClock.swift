import Kernel

/// The clock of the demonstration: it goes on from a moment of 2021 while the program runs, and
/// stands still while it does not, so that the stories are found as they were left.
struct DemonstrationClock: Clock {
  private let departure: Instant
  private let started = ContinuousClock.now

  init(from departure: Instant) { self.departure = departure }

  func now() -> Instant {
    let elapsed = started.duration(to: .now).components
    return Instant(
      milliseconds: departure.milliseconds + elapsed.seconds * 1_000
        + elapsed.attoseconds / 1_000_000_000_000_000)
  }
}
