/// Bytes in which every value is of fixed size or preceded by its length.
struct Octets {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 64) { bytes.reserveCapacity(capacity) }

  /// Bytes whose length the reader knows.
  mutating func fixe(_ values: [UInt8]) { bytes.append(contentsOf: values) }

  /// Eight bytes, the highest first.
  mutating func entier(_ value: Int64) {
    let pattern = UInt64(bitPattern: value)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)))
    }
  }

  /// A zero, or a one and the number.
  mutating func entier(optional value: Int64?) {
    guard let value else {
      bytes.append(0)
      return
    }
    bytes.append(1)
    entier(value)
  }

  mutating func texte(_ text: String) {
    entier(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func suite(_ values: [UInt8]) {
    entier(Int64(values.count))
    bytes.append(contentsOf: values)
  }
}
