/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): the same draw on every machine for the same seed.
package struct Tirage: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(graine: UInt64) { state = graine }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 to `count` − 1; 0 when there is none. The bias is below `count` / 2⁶⁴.
  mutating func below(_ count: Int) -> Int {
    count > 1 ? Int(next().multipliedFullWidth(by: UInt64(count)).high) : 0
  }

  /// The published lottery: the rank of a number under a seed, whatever the others are.
  package static func rang(_ numero: UInt32, graine: UInt64) -> UInt64 {
    mix(mix(graine &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(numero))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
