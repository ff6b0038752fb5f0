package import Kernel

/// A short code that people copy by hand or read out on the phone: 8 signs shown as `LG 7K4 2QM`.
///
/// The 32 signs leave out 0, 1, I and O; the first two are letters. The last one checks the others over
/// GF(32): one wrong sign, or two neighbours swapped, are always found.
package struct CodeLisible: Hashable, Sendable, CustomStringConvertible {
  /// The 8 signs, without spaces.
  package let text: String

  /// Draws a code: 34 bits of `randomness`.
  package init(drawn randomness: any Randomness) {
    let values = randomness.bytes(Self.length - 1).enumerated().map { place, byte in
      place < 2 ? Self.digits + byte % (32 - Self.digits) : byte & 31
    }
    text = Self.write(values + [Self.check(values)])
  }

  /// Reads what somebody typed: spaces, dashes, points and lower case do not matter.
  /// Nil when a sign is not of the alphabet, is missing, or the check does not hold.
  package init?(_ typed: some StringProtocol) {
    var values: [UInt8] = []
    for scalar in typed.unicodeScalars {
      if scalar.properties.isWhitespace || ".-–_".unicodeScalars.contains(scalar) { continue }
      guard let value = Self.value(of: scalar), values.count < Self.length else { return nil }
      values.append(value)
    }
    guard values.count == Self.length, Self.check(values.dropLast()) == values.last else {
      return nil
    }
    text = Self.write(values)
  }

  /// `LG 7K4 2QM`
  package var description: String {
    "\(text.prefix(2)) \(text.dropFirst(2).prefix(3)) \(text.dropFirst(5))"
  }

  private static let length = 8
  /// How many digits open the alphabet.
  private static let digits: UInt8 = 8
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  private static func write(_ values: [UInt8]) -> String {
    String(decoding: values.map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }

  private static func value(of scalar: Unicode.Scalar) -> UInt8? {
    guard let byte = UInt8(exactly: scalar.value) else { return nil }
    let upper = (97...122).contains(byte) ? byte - 32 : byte
    return alphabet.firstIndex(of: upper).map { UInt8($0) }
  }

  /// Horner's scheme at the generator of GF(32), modulo x⁵ + x² + 1.
  private static func check(_ values: some Sequence<UInt8>) -> UInt8 {
    values.reduce(0) { sum, value in doubled(sum ^ (value & 31)) }
  }

  private static func doubled(_ value: UInt8) -> UInt8 {
    value & 16 == 0 ? value << 1 : (value << 1) ^ 37
  }
}
