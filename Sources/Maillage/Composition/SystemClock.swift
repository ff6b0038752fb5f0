import Foundation
import Kernel
import NIOConcurrencyHelpers

/// The machine's clock.
struct SystemClock: Clock {
  func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// Numbers that grow with time: milliseconds, then 20 bits drawn at random when the millisecond
/// begins and counted up within it. Two processes meet once in millions of milliseconds, and the
/// database then refuses the second row.
final class TimeIdentifiers: Identifiers {
  private let last = NIOLockedValueBox<Int64>(0)
  private let clock: any Clock

  init(clock: any Clock = SystemClock()) { self.clock = clock }

  func next() -> Int64 {
    // From 1 January 2020, so that numbers stay short.
    let elapsed = max(0, clock.now().milliseconds - 1_577_836_800_000)
    let candidate = elapsed << 20 | Int64.random(in: 0..<(1 << 20))
    return last.withLockedValue { last in
      last = max(last + 1, candidate)
      return last
    }
  }
}
