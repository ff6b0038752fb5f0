package import Kernel
import NIOConcurrencyHelpers

/// How many requests a client may make in each class, a minute. The table is published in docs/exploitation.md.
package struct RateLimits: Sendable {
  package let perMinute: [RateClass: Int]
  package init(_ perMinute: [RateClass: Int]) { self.perMinute = perMinute }
  package static let off = RateLimits([:])
  package static let standard = RateLimits([.read: 600, .write: 60, .secret: 20])
}

/// Counts requests by client, class and minute; an IPv6 client is its /64 network.
package final class RateLimiter: Sendable {
  private struct Key: Hashable {
    let client: String
    let rate: RateClass
  }
  private struct Counts {
    var minute: Int64 = 0
    var seen: [Key: Int] = [:]
  }
  /// Beyond so many clients in a minute, new ones share one count.
  private static let mostClients = 100_000

  private let limits: RateLimits
  private let clock: any Clock
  private let counts = NIOLockedValueBox(Counts())

  package init(_ limits: RateLimits, clock: any Clock) {
    self.limits = limits
    self.clock = clock
  }

  /// Nil when the request may pass, else how many seconds to wait.
  package func wait(client: String, for rate: RateClass) -> Int? {
    guard let limit = limits.perMinute[rate] else { return nil }
    let seconds = clock.now().milliseconds / 1_000
    return counts.withLockedValue { counts in
      if counts.minute != seconds / 60 { counts = Counts(minute: seconds / 60) }
      var key = Key(client: network(of: client), rate: rate)
      if counts.seen[key] == nil, counts.seen.count >= Self.mostClients {
        key = Key(client: "", rate: rate)
      }
      let count = counts.seen[key, default: 0]
      guard count < limit else { return Int(60 - seconds % 60) }
      counts.seen[key] = count + 1
      return nil
    }
  }

  private func network(of client: String) -> String {
    guard client.contains(":") else { return client }
    return client.split(separator: ":", omittingEmptySubsequences: false).prefix(4)
      .joined(separator: ":")
  }
}
