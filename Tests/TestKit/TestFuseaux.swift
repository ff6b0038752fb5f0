package import Kernel

/// Every zone is at so many minutes of UTC, all the year: enough where zones are not the subject.
package struct TestFuseaux: Fuseaux {
  private let offset: Int64

  package init(minutes: Int64 = 0) { offset = minutes }

  package func local(_ instant: Instant, in fuseau: Fuseau) -> HeureLocale {
    let minutes = Int64((Double(instant.milliseconds) / 60_000).rounded(.down)) + offset
    let day = Int64((Double(minutes) / 1_440).rounded(.down))
    return HeureLocale(Jour(number: Int32(clamping: day)), minute: Int(minutes - day * 1_440))
  }

  package func instant(_ local: HeureLocale, in fuseau: Fuseau) -> Instant {
    let minutes = Int64(local.jour.number) * 1_440 + Int64(local.minute) - offset
    return Instant(milliseconds: minutes * 60_000)
  }
}
