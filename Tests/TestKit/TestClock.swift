package import Kernel
import Storage

/// A clock that stands still until it is set.
package final class TestClock: Clock, @unchecked Sendable {
  private let monitor = Monitor()
  private var instant: Instant

  /// Starts on 4 May 2026 at 8 h UTC unless told otherwise.
  package init(_ instant: Instant = Instant(milliseconds: 1_777_881_600_000)) {
    self.instant = instant
  }

  package func now() -> Instant { monitor.locked { instant } }
  package func set(_ instant: Instant) { monitor.locked { self.instant = instant } }
  package func advance(seconds: Int64) {
    monitor.locked { instant = instant.adding(seconds: seconds) }
  }
}

/// 1, 2, 3… in the order they are asked for.
package final class TestIdentifiers: Identifiers, @unchecked Sendable {
  private let monitor = Monitor()
  private var last: Int64

  /// The first one given is `first`.
  package init(from first: Int64 = 1) { last = first - 1 }

  package func next() -> Int64 {
    monitor.locked {
      last += 1
      return last
    }
  }
}

/// Bytes that look drawn and are the same at each run.
package final class TestRandomness: Randomness, @unchecked Sendable {
  private let monitor = Monitor()
  private var state: UInt64

  package init(seed: UInt64 = 1) { state = seed }

  package func bytes(_ count: Int) -> [UInt8] {
    monitor.locked { (0..<max(0, count)).map { _ in next() } }
  }

  private func next() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
