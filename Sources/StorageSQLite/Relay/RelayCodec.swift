import Storage

/// Writes values one after the other: whole numbers on eight bytes, lengths before contents.
struct RelayWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func integer(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) { content(Array(text.utf8)) }

  mutating func statement(_ kind: UInt8, _ sql: String, _ values: [[Value]]) {
    byte(kind)
    text(sql)
    rows(values)
  }

  mutating func rows(_ rows: [[Value]]) {
    integer(Int64(rows.count))
    for row in rows {
      integer(Int64(row.count))
      for value in row { self.value(value) }
    }
  }

  private mutating func value(_ value: Value) {
    switch value {
    case .null: byte(0)
    case .integer(let number):
      byte(1)
      integer(number)
    case .real(let number):
      byte(2)
      integer(Int64(bitPattern: number.bitPattern))
    case .text(let text):
      byte(3)
      self.text(text)
    case .bytes(let bytes):
      byte(4)
      content(bytes)
    }
  }

  private mutating func content(_ content: [UInt8]) {
    integer(Int64(content.count))
    bytes += content
  }
}

/// Reads back what `RelayWriter` wrote. Throws `RelayBroken` for anything else.
struct RelayReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() throws -> UInt8 {
    guard let byte = try take(1).first else { throw RelayBroken() }
    return byte
  }

  mutating func integer() throws -> Int64 {
    try take(8).reversed().reduce(0) { $0 << 8 | Int64($1) }
  }

  mutating func text() throws -> String {
    guard let text = String(validating: try content(), as: UTF8.self) else { throw RelayBroken() }
    return text
  }

  mutating func rows() throws -> [[Value]] {
    try (0..<(try count())).map { _ in try (0..<(try count())).map { _ in try value() } }
  }

  private mutating func value() throws -> Value {
    switch try byte() {
    case 0: .null
    case 1: .integer(try integer())
    case 2: .real(Double(bitPattern: UInt64(bitPattern: try integer())))
    case 3: .text(try text())
    case 4: .bytes(Array(try content()))
    default: throw RelayBroken()
    }
  }

  private mutating func content() throws -> ArraySlice<UInt8> { try take(try count()) }

  /// No more things than there are bytes left.
  private mutating func count() throws -> Int {
    let count = try integer()
    guard count >= 0, count <= Int64(bytes.count - place) else { throw RelayBroken() }
    return Int(count)
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - place else { throw RelayBroken() }
    defer { place += count }
    return bytes[place..<(place + count)]
  }
}
