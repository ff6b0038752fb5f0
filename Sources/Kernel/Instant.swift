/// A point in time: milliseconds since 1 January 1970, 0 h UTC.
package struct Instant: Hashable, Sendable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// Later by so many seconds (earlier when negative); stops at the ends of time instead of trapping.
  package func adding(seconds: Int64) -> Instant {
    let (step, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
    let (sum, overflow2) = milliseconds.addingReportingOverflow(step)
    guard !overflow, !overflow2 else {
      return Instant(milliseconds: seconds < 0 ? .min : .max)
    }
    return Instant(milliseconds: sum)
  }
}

/// What time it is. The demonstration and the tests bring their own.
package protocol Clock: Sendable {
  func now() -> Instant
}

/// Between instants and local times. Implemented with Foundation, which knows the zones' rules.
package protocol Fuseaux: Sendable {
  /// The local time of `instant` in `fuseau`.
  func local(_ instant: Instant, in fuseau: Fuseau) -> HeureLocale
  /// The instant of a local time; the earlier one when the clocks pass it twice, the first valid
  /// one after it when they skip it.
  func instant(_ local: HeureLocale, in fuseau: Fuseau) -> Instant
}

/// An IANA time zone, such as `Europe/Paris`. France has thirteen.
package struct Fuseau: Hashable, Sendable {
  package let name: String
  package init(_ name: String) { self.name = name }
  package static let paris = Fuseau("Europe/Paris")
}
