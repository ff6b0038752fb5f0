import Foundation
import Kernel
import NIOConcurrencyHelpers

/// The machine's clock.
struct SystemTime: Clock {
  func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

/// Numbers that follow one another from the second at which the run starts, so that runs on one
/// database do not meet.
final class Numbers: Identifiers {
  private let last = NIOLockedValueBox((SystemTime().now().milliseconds / 1_000) << 22)

  func next() -> Int64 {
    last.withLockedValue { last in
      last += 1
      return last
    }
  }
}

/// One hour east of Greenwich all the year: the bench needs a day, not the rules of a zone.
struct WinterTime: Fuseaux {
  private static let offset: Int64 = 3_600

  func local(_ instant: Instant, in fuseau: Fuseau) -> HeureLocale {
    let seconds = instant.milliseconds / 1_000 + Self.offset
    return HeureLocale(
      Jour(number: Int32(clamping: seconds / 86_400)), minute: Int(seconds % 86_400 / 60))
  }

  func instant(_ local: HeureLocale, in fuseau: Fuseau) -> Instant {
    let seconds = Int64(local.jour.number) * 86_400 + Int64(local.minute) * 60 - Self.offset
    return Instant(milliseconds: seconds * 1_000)
  }
}
