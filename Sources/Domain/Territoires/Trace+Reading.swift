extension Trace {
  /// A place of the map between its units, also outside its box: where a commune stands.
  package static func exact(_ position: Position) -> (x: Double, y: Double) {
    ((position.lon - west) * shrink * scale, (north - position.lat) * scale)
  }

  /// The rings of an outline, in units of the map: what `path` wrote, read back. What cannot be read
  /// ends the reading.
  package static func rings(_ path: String) -> [[(x: Int, y: Int)]] {
    path.utf8.split(separator: UInt8(ascii: "z")).compactMap { ring in
      let numbers = numbers(ring)
      guard ring.first == UInt8(ascii: "M"), numbers.count >= 6, numbers.count % 2 == 0 else {
        return nil
      }
      var points: [(x: Int, y: Int)] = []
      for place in stride(from: 0, to: numbers.count, by: 2) {
        let (x, y) = (numbers[place], numbers[place + 1])
        let from = points.last ?? (0, 0)
        points.append((from.x + x, from.y + y))
      }
      return points
    }
  }

  /// Whole numbers, apart by a sign, a blank or a letter; five digits at most.
  private static func numbers(_ text: Substring.UTF8View) -> [Int] {
    var found: [Int] = []
    var (value, digits, isNegative) = (0, 0, false)
    for byte in Array(text) + [32] {
      if (48...57).contains(byte), digits < 5 {
        value = value * 10 + Int(byte) - 48
        digits += 1
        continue
      }
      if digits > 0 { found.append(isNegative ? -value : value) }
      (value, digits, isNegative) = (0, 0, byte == UInt8(ascii: "-"))
    }
    return found
  }
}
