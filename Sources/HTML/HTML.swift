/// A page being written, as UTF-8. Only literals go out raw; every `String` is escaped.
///
/// Hot rows write their fixed markup with `raw` and their values with `text`; the rest of a page
/// reads better with `element`.
package struct HTML: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

  /// Writes markup that stands in the source code.
  package mutating func raw(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes a text, escaped for element content and for quoted attributes alike.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  package mutating func text(_ number: Int) { decimal(Int64(number)) }
  package mutating func text(_ number: Int64) { decimal(number) }

  /// Writes what another page part has written.
  package mutating func append(_ part: HTML) { bytes.append(contentsOf: part.bytes) }

  private mutating func decimal(_ number: Int64) {
    if (0...9).contains(number) { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    bytes.append(contentsOf: String(number).utf8)
  }

  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices {
      let byte = source[index]
      // All that needs care stands before `?`: letters pass at once.
      guard byte < 63, let entity = entity(byte) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      raw(entity)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<source.count]))
  }

  private func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // Control characters are not allowed in HTML: they are left out.
    case 0...8, 11, 12, 14...31: ""
    default: nil
    }
  }
}
