import Documents

/// The cross-reference table of a file by cairo: one section, one trailer.
struct TableXref {
  /// Where the table begins.
  let start: Int
  /// Where each object begins, by number.
  let offsets: [(number: Int, offset: Int)]
  private let dictionary: String
  private let file: [UInt8]

  /// Throws `ImprimeurFault.bibliotheque` for any other layout.
  init(_ file: [UInt8]) throws {
    self.file = file
    guard let place = Self.last("startxref\n", in: file),
      let start = Int(Self.line(file, at: place + 10)), file.indices.contains(start),
      Self.line(file, at: start) == "xref"
    else { throw Retouche.fault }
    self.start = start
    let head = Self.line(file, at: start + 5).split(separator: " ")
    guard head.count == 2, head[0] == "0", let count = Int(head[1]), count > 0 else {
      throw Retouche.fault
    }
    // « xref\n », « 0 N\n », then entries of 20 bytes.
    let first = start + 5 + head[0].utf8.count + 1 + head[1].utf8.count + 1
    guard first + count * 20 <= file.count else { throw Retouche.fault }
    offsets = (1..<count).compactMap { number in
      let entry = file[(first + number * 20)..<(first + number * 20 + 18)]
      guard entry.last == UInt8(ascii: "n"),
        let offset = Int(String(decoding: entry.prefix(10), as: UTF8.self))
      else { return nil }
      return (number, offset)
    }
    let tail = String(decoding: file[(first + count * 20)..<place], as: UTF8.self)
    guard tail.hasPrefix("trailer\n<<"), let end = tail.lastIndex(of: ">") else {
      throw Retouche.fault
    }
    dictionary = String(tail[tail.index(tail.startIndex, offsetBy: 8)...end])
  }

  /// The text of an object that says its type and is no stream, without `obj` and `endobj`.
  func object(at offset: Int) -> String? {
    guard let open = Self.find("obj\n", in: file, from: offset, within: 24),
      Self.line(file, at: open + 4).hasPrefix("<< /Type /"),
      let close = Self.find("\nendobj", in: file, from: open, within: 20_000)
    else { return nil }
    return String(decoding: file[(open + 4)..<close], as: UTF8.self)
  }

  /// The trailer of an update that follows this table.
  func trailer(previous: Int) -> String {
    dictionary.dropLast(2) + "   /Prev \(previous)\n>>"
  }

  private static func line(_ file: [UInt8], at offset: Int) -> String {
    guard file.indices.contains(offset) else { return "" }
    return String(
      decoding: file[offset...].prefix(40).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func find(
    _ text: String, in file: [UInt8], from offset: Int, within count: Int
  ) -> Int? {
    let wanted = Array(text.utf8)
    let last = min(offset + count, file.count - wanted.count)
    guard offset >= 0, offset <= last else { return nil }
    return (offset...last).first { file[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  private static func last(_ text: String, in file: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    guard file.count >= wanted.count else { return nil }
    return (0...(file.count - wanted.count)).reversed().prefix(200)
      .first { file[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
