extension Jour: CustomStringConvertible {
  /// ISO 8601: `2021-03-11`.
  package var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Strict `2021-03-11`. Nil for anything else, or for a day that does not exist.
  package init?(iso text: some StringProtocol) {
    var text = String(text)
    // Every row of a list holds a day: read from its bytes, without splitting the text.
    let read = text.withUTF8 { bytes -> (Int, Int, Int)? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
        let day = decimal(bytes[8..<10])
      else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = read else { return nil }
    self.init(year, month, day)
  }

  /// The French way to write a day in a form: `11/03/2021`, `1/3/2021`, `11-03-2021`, or ISO.
  package init?(typed text: some StringProtocol) {
    let trimmed = String(text.filter { $0 != " " })
    if let iso = Jour(iso: trimmed) {
      self = iso
      return
    }
    let parts = trimmed.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      let d = digits(parts[0]), let m = digits(parts[1]), let y = digits(parts[2])
    else { return nil }
    self.init(y, m, d)
  }
}

/// A local date and time to the minute, without zone.
package struct HeureLocale: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let jour: Jour
  /// Minutes since midnight, 0 to 1,439.
  package let minute: Int

  package init(_ jour: Jour, minute: Int) {
    self.jour = jour
    self.minute = min(max(minute, 0), 1_439)
  }

  package init(_ jour: Jour, _ hour: Int, _ minute: Int) {
    self.init(jour, minute: min(max(hour, 0), 23) * 60 + min(max(minute, 0), 59))
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.jour, a.minute) < (b.jour, b.minute)
  }

  /// `2021-03-11T09:00`.
  package var description: String {
    "\(jour)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }
}

/// The value of a few decimal digits.
private func decimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var value = 0
  for digit in digits {
    guard (48...57).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 48)
  }
  return value
}

private func digits(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}

private func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
