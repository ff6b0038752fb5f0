/// The lines of a text of numbers, read one after the other.
struct Lignes {
  private let bytes: [UInt8]
  private var position = 0
  /// The line read last, from 1.
  private(set) var ligne = 0
  /// How many lines there are; what follows the last end of line counts when it is not empty.
  private(set) var total: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let ends = bytes.reduce(0) { $0 + ($1 == Self.newline ? 1 : 0) }
    total = ends + (bytes.isEmpty || bytes.last == Self.newline ? 0 : 1)
  }

  private static let newline = UInt8(ascii: "\n")

  /// The same, when a last line that is an empty list may have lost its end of line.
  mutating func count(expecting lines: Int) -> Int {
    if total == lines - 1, bytes.last == Self.newline { total = lines }
    return total
  }

  /// The numbers of the next line, between −2³¹ and 2³¹ − 1, separated by spaces.
  mutating func next() throws(InstanceRefusal) -> [Int] {
    ligne += 1
    var numbers: [Int] = []
    while position < bytes.count {
      switch bytes[position] {
      case Self.newline:
        position += 1
        return numbers
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: numbers.append(try number())
      }
    }
    return numbers
  }

  private mutating func number() throws(InstanceRefusal) -> Int {
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var value = 0
    while position < bytes.count, (48...57).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 48)
      position += 1
      guard value <= Int(Int32.max) else { throw InstanceRefusal(ligne: ligne, motif: .nombre) }
    }
    let isAtEnd =
      position == bytes.count || [9, 10, 13, 32].contains(bytes[position])
    guard position > start, isAtEnd else { throw InstanceRefusal(ligne: ligne, motif: .nombre) }
    return isNegative ? -value : value
  }
}
