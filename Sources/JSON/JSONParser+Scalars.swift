extension JSONParser {
  mutating func digits() -> Int {
    let start = at
    while let byte = current, (48...57).contains(byte) { at += 1 }
    return at - start
  }

  mutating func number() throws(JSONFault) -> JSONValue {
    let start = at
    _ = pass("-")
    let leadingZero = current == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0 else { throw fault(.unexpected) }
    guard !leadingZero || whole == 1 else { throw fault(.badNumber) }
    var isInteger = true
    if pass(".") {
      isInteger = false
      guard digits() > 0 else { throw fault(.badNumber) }
    }
    if pass("e") || pass("E") {
      isInteger = false
      if !pass("+") { _ = pass("-") }
      guard digits() > 0 else { throw fault(.badNumber) }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isInteger, let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw fault(.badNumber) }
    return .number(number)
  }

  mutating func string() throws(JSONFault) -> String {
    at += 1
    let start = at
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 {
      at += 1
    }
    if current == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[start..<at], as: UTF8.self) else {
        throw fault(.badString)
      }
      at += 1
      return text
    }
    return try escapedString(Array(bytes[start..<at]))
  }

  private mutating func escapedString(_ begun: [UInt8]) throws(JSONFault) -> String {
    var content = begun
    while let byte = current, byte >= 32 {
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard let text = String(validating: content, as: UTF8.self) else { throw fault(.badString) }
        return text
      }
      if byte == UInt8(ascii: "\\") {
        content.append(contentsOf: String(try escape()).utf8)
      } else {
        content.append(byte)
      }
    }
    throw fault(.badString)
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    guard let sign = current else { throw fault(.badString) }
    at += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault(.badString)
    }
  }

  /// What follows `\u`; a pair of surrogates makes one scalar, half a pair is refused.
  private mutating func unicode() throws(JSONFault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, pass("\\"), pass("u") else { throw fault(.badString) }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(second) - 0xDC00))
    else { throw fault(.badString) }
    return scalar
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard bytes.count - at >= 4 else { throw fault(.badString) }
    var unit: UInt16 = 0
    for byte in bytes[at..<at + 4] {
      guard let digit = hexadecimal(byte) else { throw fault(.badString) }
      unit = unit << 4 | digit
    }
    at += 4
    return unit
  }
}

private func hexadecimal(_ byte: UInt8) -> UInt16? {
  switch byte {
  case 48...57: UInt16(byte - 48)
  case 65...70: UInt16(byte - 55)
  case 97...102: UInt16(byte - 87)
  default: nil
  }
}
