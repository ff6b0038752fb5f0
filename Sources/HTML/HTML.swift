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

  /// Writes markup that stands in three pieces, with the growth of one: a table has thousands.
  package mutating func raw(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
    let count = first.utf8CodeUnitCount + second.utf8CodeUnitCount + third.utf8CodeUnitCount
    bytes.append(addingCapacity: count) { span in
      span.append(first)
      span.append(second)
      span.append(third)
    }
  }

  /// Writes a text, escaped for element content and for quoted attributes alike.
  package mutating func text(_ text: String) { escape(text.utf8Span.span) }

  package mutating func text(_ number: Int) { decimal(Int64(number)) }
  package mutating func text(_ number: Int64) { decimal(number) }

  /// Writes what another page part has written.
  package mutating func append(_ part: HTML) { bytes.append(contentsOf: part.bytes) }

  /// Writes some of the bytes of another page part.
  package mutating func append(_ part: HTML, _ range: Range<Int>) {
    bytes.append(contentsOf: part.bytes[range])
  }

  /// The digits come last first: they fill a small array from its end, written at once.
  private mutating func decimal(_ number: Int64) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = number.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      first -= 1
      digits[first] = UInt8(ascii: "-")
    }
    append(digits.span.extracting(first...))
  }

  private mutating func escape(_ source: Span<UInt8>) {
    var start = 0
    for index in source.indices where needsCare(source[index]) {
      append(source.extracting(start..<index))
      raw(entity(source[index]))
      start = index + 1
    }
    append(source.extracting(start...))
  }

  private mutating func append(_ written: Span<UInt8>) {
    written.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// One test a byte: a long list holds thousands.
  private func needsCare(_ byte: UInt8) -> Bool { byte < 64 && careful >> byte & 1 == 1 }

  private func entity(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // Control characters are not allowed in HTML: they are left out.
    default: ""
    }
  }
}

extension OutputSpan<UInt8> {
  /// Copies the bytes of a literal, which no safe call of the standard library does at once: hence
  /// the pointer, within the room that is checked first.
  fileprivate mutating func append(_ markup: StaticString) {
    precondition(markup.utf8CodeUnitCount <= freeCapacity)
    withUnsafeMutableBufferPointer { buffer, count in
      let room = UnsafeMutableBufferPointer(
        rebasing: buffer[count..<count + markup.utf8CodeUnitCount])
      _ = room.initialize(
        from: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
      count += markup.utf8CodeUnitCount
    }
  }
}

/// A bit for each byte that does not go out as it is: `"`, `&`, `'`, `<`, `>`, and control characters
/// other than tab, line feed and carriage return.
private let careful: UInt64 =
  1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  | (0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13))
