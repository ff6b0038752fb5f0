/// The directory of a ZIP file (APPNOTE 6.3.9), read without trusting it: entries are counted, lie
/// apart in the file, and say how large they are before any is unpacked.
struct ArchiveZip {
  struct Entry {
    let name: String
    /// 0: stored; 8: DEFLATE.
    let method: Int
    /// Where its packed bytes stand in the file.
    let data: Range<Int>
    /// Bytes once unpacked, as it says.
    let size: Int
  }

  private static let mostEntries = 2_000
  /// DEFLATE packs a text of one letter a thousand times; a letter or a picture, ten or twenty.
  private static let mostRatio = 200

  let entries: [Entry]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], ouvertMax: Int) throws(ExamenRefusal) {
    self.bytes = bytes
    let reader = LittleEndian(bytes)
    guard let end = Self.end(of: bytes), let count = reader.two(end + 10),
      let size = reader.four(end + 12), let start = reader.four(end + 16), start + size <= end
    else { throw ExamenRefusal(.abime) }
    guard count <= Self.mostEntries else { throw ExamenRefusal(.bombe) }
    var found: [Entry] = []
    var at = start
    for _ in 0..<count {
      let (entry, next) = try Self.entry(at, reader)
      found.append(entry)
      at = next
    }
    try Self.checkSizes(found, ouvertMax: ouvertMax)
    entries = found
  }

  /// The packed bytes of an entry that is stored as it is; empty for another.
  func stored(_ entry: Entry) -> ArraySlice<UInt8> { entry.method == 0 ? bytes[entry.data] : [] }

  /// Unpacks everything: each entry gives what it said, no more and no less.
  func checkContents(_ decompression: any Decompression) throws(ExamenRefusal) {
    for entry in entries {
      if entry.method == 0 {
        guard entry.data.count == entry.size else { throw ExamenRefusal(.abime) }
        continue
      }
      guard let inflated = decompression.inflated(bytes[entry.data], limit: entry.size) else {
        throw ExamenRefusal(.bombe)
      }
      guard inflated.count == entry.size else { throw ExamenRefusal(.abime) }
    }
  }

  /// The end of the directory: the last one in the file, a comment after it allowed.
  private static func end(of bytes: [UInt8]) -> Int? {
    let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 65_535)
    return (first...(bytes.count - 22)).last { bytes[$0...].starts(with: mark) }
  }

  /// One line of the directory, checked against the header that precedes the entry's bytes.
  private static func entry(
    _ at: Int, _ reader: LittleEndian
  ) throws(ExamenRefusal) -> (Entry, next: Int) {
    guard reader.four(at) == 0x0201_4B50, let flags = reader.two(at + 8),
      let method = reader.two(at + 10), let packed = reader.four(at + 20),
      let size = reader.four(at + 24), let nameLength = reader.two(at + 28),
      let extra = reader.two(at + 30), let comment = reader.two(at + 32),
      let header = reader.four(at + 42), let name = reader.bytes(at + 46, nameLength),
      reader.four(header) == 0x0403_4B50, let localName = reader.two(header + 26),
      let localExtra = reader.two(header + 28)
    else { throw ExamenRefusal(.abime) }
    guard flags & 1 == 0 else { throw ExamenRefusal(.chiffre) }
    guard method == 0 || method == 8 else { throw ExamenRefusal(.formatInconnu) }
    let start = header + 30 + localName + localExtra
    guard reader.bytes(start, packed) != nil else { throw ExamenRefusal(.abime) }
    let entry = Entry(
      name: String(decoding: name, as: UTF8.self), method: method, data: start..<start + packed,
      size: size)
    return (entry, at + 46 + nameLength + extra + comment)
  }

  /// No two entries share bytes, none swells beyond reason, all together fit.
  private static func checkSizes(_ entries: [Entry], ouvertMax: Int) throws(ExamenRefusal) {
    let ordered = entries.sorted { $0.data.lowerBound < $1.data.lowerBound }
    for (one, next) in zip(ordered, ordered.dropFirst())
    where one.data.upperBound > next.data.lowerBound {
      throw ExamenRefusal(.bombe)
    }
    var total = 0
    for entry in entries {
      total += entry.size
      guard total <= ouvertMax, entry.size <= max(65_536, entry.data.count * mostRatio) else {
        throw ExamenRefusal(.bombe)
      }
    }
  }
}

/// Numbers of a file, nil outside it.
private struct LittleEndian {
  private let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  func bytes(_ at: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard at >= 0, count >= 0, at <= source.count, count <= source.count - at else { return nil }
    return source[at..<at + count]
  }

  func two(_ at: Int) -> Int? { number(at, 2) }
  func four(_ at: Int) -> Int? { number(at, 4) }

  private func number(_ at: Int, _ width: Int) -> Int? {
    bytes(at, width)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
