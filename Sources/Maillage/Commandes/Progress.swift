import Foundation

/// A bar on the terminal, with the rate and the time left; nothing when nobody is looking.
struct Progress {
  private let total: Int
  private let unit: String
  private let start = ContinuousClock.now
  private var done = 0

  init(total: Int, unit: String) {
    self.total = max(1, total)
    self.unit = unit
  }

  mutating func step(_ count: Int = 1) {
    done = min(total, done + count)
    guard Terminal.isWatched else { return }
    let elapsed = start.duration(to: .now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    let filled = done * 24 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    FileHandle.standardError.write(
      Data("\r\(bar) \(done)/\(total) \(unit), \(Int(rate))/s, reste \(left) s ".utf8))
  }

  func end() {
    guard Terminal.isWatched else { return }
    FileHandle.standardError.write(Data("\n".utf8))
  }
}
