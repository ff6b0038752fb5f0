import Foundation

/// Seconds since the process started, reading of its own file included: what a promise to answer
/// within so many seconds must count from.
struct HorlogeProgramme: Sendable {
  /// The seconds between the machine's start and the process's.
  private static let depart: Double = {
    let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)
    // After the name, which may hold spaces; the start is the 22nd field, in ticks.
    let fields = stat?.split(separator: ")").last?.split(separator: " ") ?? []
    let ticks = sysconf(Int32(_SC_CLK_TCK))
    guard fields.count > 19, let start = Double(fields[19]), ticks > 0 else { return now }
    return min(now, start / Double(ticks))
  }()

  @Sendable func secondes() -> Double { Self.now - Self.depart }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
