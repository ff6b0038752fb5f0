extension JSONValue {
  /// The value in UTF-8, without a space; the same value always gives the same bytes.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes values one after the other: a long answer needs not be built whole before it is sent.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let bool): raw(bool ? "true" : "false")
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): write(number)
    case .string(let text): write(text)
    case .array(let values):
      list("[", values, "]") { $0.write($1) }
    case .object(let object):
      list("{", object.members, "}") {
        $0.write($1.name)
        $0.raw(":")
        $0.write($1.value)
      }
    }
  }

  /// Writes punctuation that stands in the source code.
  package mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Gives what was written and forgets it.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func list<Element>(
    _ open: StaticString, _ elements: [Element], _ close: StaticString,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw(open)
    for (place, element) in elements.enumerated() {
      if place > 0 { raw(",") }
      write(&self, element)
    }
    raw(close)
  }

  /// JSON has no infinity: what is not finite is null. A whole number is written without `.0`.
  private mutating func write(_ number: Double) {
    guard number.isFinite else { return raw("null") }
    if let whole = Int64(exactly: number), abs(number) < 1e15 {
      bytes.append(contentsOf: String(whole).utf8)
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 10: raw("\\n")
      case 13: raw("\\r")
      case 9: raw("\\t")
      case 0..<32:
        raw("\\u00")
        bytes += [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
