/// Reads records of RFC 4180 one after the other, from the bytes of a whole file.
///
/// The separator (`,` `;` or tab) is the most frequent in the first record. Line ends may be mixed.
/// A record that is not valid UTF-8 is read as Windows-1252, whatever the others are. A record that
/// cannot be read is refused with its reason and the reading goes on after it. What `CSVWriter` puts
/// before a formula is taken off.
package struct CSVReader {
  package let separator: UInt8
  private let bytes: [UInt8]
  private let limits: Limits
  private var at: Int
  private var line = 1
  private var rewinds = 0

  /// What a record may hold. A spreadsheet's own limit is 32,767 characters a cell.
  package struct Limits: Sendable {
    /// Bytes of one cell.
    package var cell = 100_000
    /// Cells of one record.
    package var columns = 1_000
    package init() {}
  }

  package init(_ bytes: [UInt8], limits: Limits = Limits()) {
    let text = fromUTF16(bytes) ?? bytes
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.bytes = text
    self.limits = limits
    at = start
    separator = likelySeparator(text[start...])
  }

  /// The next record that is not blank; nil at the end.
  package mutating func next() -> CSVLine? {
    skipBlankLines()
    guard at < bytes.count else { return nil }
    let (start, first) = (at, line)
    var cells: [Cell] = []
    var fault: CSVFault?
    repeat {
      let cell = scanCell()
      if cell.unclosed { return refuseUnclosed(from: start, line: first) }
      if cell.range.count > limits.cell { fault = fault ?? .cellTooLong(limit: limits.cell) }
      if cells.count < limits.columns {
        cells.append(cell)
      } else {
        fault = fault ?? .tooManyColumns(limit: limits.columns)
      }
    } while passSeparator()
    passLineEnd()
    let record = bytes[start..<at]
    if record.contains(0) { fault = fault ?? .nul }
    if fault == .nul { return .refused(line: first, .nul, cells: shown(decode(cells, record))) }
    if let fault { return .refused(line: first, fault, cells: []) }
    return .row(CSVRow(line: first, cells: decode(cells, record)))
  }
}

extension CSVReader {
  private struct Cell {
    var range: Range<Int>
    /// Holds quotes to take off.
    var quoted = false
    var unclosed = false
  }

  private mutating func skipBlankLines() {
    while at < bytes.count, bytes[at] == lf || bytes[at] == cr { passLineEnd() }
  }

  /// Reads up to the separator or line end that closes the cell.
  private mutating func scanCell() -> Cell {
    let start = at
    guard at < bytes.count, bytes[at] == quote else {
      scanPlain()
      return Cell(range: start..<at)
    }
    at += 1
    while at < bytes.count {
      if bytes[at] == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { break }
        at += 1
      } else if bytes[at] == lf || bytes[at] == cr && !(at + 1 < bytes.count && bytes[at + 1] == lf)
      {
        line += 1
      }
      at += 1
    }
    guard at < bytes.count else { return Cell(range: start..<at, quoted: true, unclosed: true) }
    at += 1
    scanPlain()
    return Cell(range: start..<at, quoted: true)
  }

  private mutating func scanPlain() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == separator || byte == lf || byte == cr { return }
      at += 1
    }
  }

  private mutating func passSeparator() -> Bool {
    guard at < bytes.count, bytes[at] == separator else { return false }
    at += 1
    return true
  }

  private mutating func passLineEnd() {
    guard at < bytes.count else { return }
    if bytes[at] == cr, at + 1 < bytes.count, bytes[at + 1] == lf { at += 1 }
    at += 1
    line += 1
  }

  /// A quote that nothing closes would swallow the rest of the file: only its line is refused.
  private mutating func refuseUnclosed(from start: Int, line first: Int) -> CSVLine {
    rewinds += 1
    // Each one reads to the end of the file: past a hundred, what is left is given up.
    if rewinds <= 100 {
      (at, line) = (start, first)
      while at < bytes.count, bytes[at] != lf, bytes[at] != cr { at += 1 }
      passLineEnd()
    }
    return .refused(line: first, .unclosedQuote, cells: [])
  }

  private func decode(_ cells: [Cell], _ record: ArraySlice<UInt8>) -> [String] {
    let isUTF8 = record.allSatisfy { $0 < 0x80 } || String(validating: record, as: UTF8.self) != nil
    return cells.map { cell in
      if !cell.quoted, isUTF8 { return rearmed(String(decoding: bytes[cell.range], as: UTF8.self)) }
      let content = cell.quoted ? unquoted(bytes[cell.range])[...] : bytes[cell.range]
      return rearmed(isUTF8 ? String(decoding: content, as: UTF8.self) : fromWindows1252(content))
    }
  }

  /// Zero bytes as U+FFFD: no database would keep them, and whoever corrects the line sees where they are.
  private func shown(_ cells: [String]) -> [String] {
    cells.map { $0.replacing("\0", with: "\u{FFFD}") }
  }

  private func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(cell.count)
    var inside = true
    var previousWasQuote = false
    for byte in cell.dropFirst() {
      guard inside else {
        content.append(byte)
        continue
      }
      if previousWasQuote {
        previousWasQuote = false
        inside = byte == quote
        content.append(byte)
      } else if byte == quote {
        previousWasQuote = true
      } else {
        content.append(byte)
      }
    }
    return content
  }
}

private let quote = UInt8(ascii: "\"")
private let cr = UInt8(ascii: "\r")
private let lf = UInt8(ascii: "\n")

/// The most frequent of `,` `;` and tab in the first record that has one, out of quotes; else a comma.
private func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
  let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  var counts = [0, 0, 0]
  var quoted = false
  for byte in bytes.prefix(1_000_000) {
    if byte == quote { quoted.toggle() }
    guard !quoted else { continue }
    if byte == lf || byte == cr, counts != [0, 0, 0] { break }
    if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
  }
  let most = counts.max() ?? 0
  return counts.firstIndex(of: most).map { candidates[$0] } ?? UInt8(ascii: ",")
}
