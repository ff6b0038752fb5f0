import Foundation
import Kernel
import NIOConcurrencyHelpers

/// The zones' rules as Foundation knows them.
struct FoundationFuseaux: Fuseaux {
  private let zones = NIOLockedValueBox<[String: TimeZone]>([:])

  func local(_ instant: Instant, in fuseau: Fuseau) -> HeureLocale {
    let shifted = floorDivided(instant.milliseconds, 1_000) + Int64(offset(instant, fuseau))
    let day = floorDivided(shifted, 86_400)
    return HeureLocale(
      Jour(number: Int32(clamping: day)), minute: Int((shifted - day * 86_400) / 60))
  }

  func instant(_ local: HeureLocale, in fuseau: Fuseau) -> Instant {
    let wall = (Int64(local.jour.number) * 86_400 + Int64(local.minute) * 60) * 1_000
    // The offsets of the day before and after are the only two a local time can have.
    let around = [-86_400, 86_400].map {
      Int64(offset(Instant(milliseconds: wall).adding(seconds: $0), fuseau)) * 1_000
    }
    let candidates = around.map { Instant(milliseconds: wall - $0) }
    let right = candidates.filter { self.local($0, in: fuseau) == local }
    // Skipped by the clocks: the offset from before the change gives the first valid time after it.
    return right.min() ?? candidates[0]
  }

  /// Seconds east of Greenwich. A zone that Foundation does not know counts as Paris.
  private func offset(_ instant: Instant, _ fuseau: Fuseau) -> Int {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
    return zone(fuseau.name).secondsFromGMT(for: date)
  }

  private func zone(_ name: String) -> TimeZone {
    zones.withLockedValue { zones in
      if let known = zones[name] { return known }
      let zone = TimeZone(identifier: name) ?? TimeZone(identifier: "Europe/Paris") ?? .gmt
      zones[name] = zone
      return zone
    }
  }
}

private func floorDivided(_ a: Int64, _ b: Int64) -> Int64 {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
