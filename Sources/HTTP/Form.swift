/// Names and values of a query string or of a form, in the order received.
///
/// Decoded from `application/x-www-form-urlencoded`; bytes that are not UTF-8 become U+FFFD, control
/// characters but line breaks and tabs are dropped.
package struct Form: Sendable {
  package private(set) var fields: [(name: String, value: String)] = []
  /// What a `multipart/form-data` form sent beside its fields.
  package internal(set) var files: [SentFile] = []

  package init() {}

  package init(fields: [(name: String, value: String)]) { self.fields = fields }

  /// At most `limit` fields are read; the rest is ignored.
  package init(encoded: some Sequence<UInt8>, limit: Int = 1_000) {
    for pair in Array(encoded).split(separator: UInt8(ascii: "&")) {
      guard fields.count < limit else { return }
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let (name, value) = (pair[..<equals], pair[equals...].dropFirst())
      guard !(name.isEmpty && value.isEmpty) else { continue }
      fields.append((decodedText(percentDecoded(name)), decodedText(percentDecoded(value))))
    }
  }

  /// The first value of that name, without blanks around; nil when absent.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name == name }.map { trimmed($0.value) }
  }

  /// The first value of that name, or an empty text.
  package func text(_ name: String) -> String { self[name] ?? "" }

  /// Every value of that name, in order.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { trimmed($0.value) }
  }

  package var isEmpty: Bool { fields.isEmpty }

  /// A field of a part, its content as it was typed.
  mutating func append(name: String, value: [UInt8]) {
    fields.append((decodedText(Array(name.utf8)), decodedText(value)))
  }
}

private func decodedText(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.utf8.contains(where: { $0 < 32 || $0 == 127 }) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
}

private func isKept(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 32 && scalar.value != 127 || scalar == "\n" || scalar == "\r" || scalar == "\t"
}

private func trimmed(_ text: String) -> String {
  func isPlain(_ byte: UInt8?) -> Bool { byte.map { (33...126).contains($0) } ?? true }
  // Most answers: nothing to look for sign by sign.
  if isPlain(text.utf8.first), isPlain(text.utf8.last) { return text }
  func blank(_ c: Character) -> Bool { c.isWhitespace }
  let start = text.drop(while: blank)
  guard let last = start.lastIndex(where: { !blank($0) }) else { return "" }
  return String(start[...last])
}

/// `+` is a blank, `%41` an A; a percent sign without two hexadecimal digits stays as it is.
private func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
      let low = digit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(byte == UInt8(ascii: "+") ? 32 : byte)
      index += 1
    }
  }
  return decoded
}

extension Form {
  /// Decodes one segment of a path; unlike in a query, `+` is a plus sign there.
  package static func decodedPathSegment(_ segment: String) -> String {
    guard segment.utf8.contains(UInt8(ascii: "%")) else { return segment }
    let kept = segment.utf8.flatMap { $0 == UInt8(ascii: "+") ? Array("%2B".utf8) : [$0] }
    let text = String(decoding: percentDecoded(kept[...]), as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
  }
}
