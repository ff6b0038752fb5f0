import CSV
import Testing

private func rows(_ bytes: [UInt8]) -> [[String]] {
  var reader = CSVReader(bytes)
  var found: [[String]] = []
  while let line = reader.next() {
    if case .row(let row) = line { found.append(row.cells) }
  }
  return found
}

private func lines(_ text: String) -> [CSVLine] {
  var reader = CSVReader(Array(text.utf8))
  var found: [CSVLine] = []
  while let line = reader.next() { found.append(line) }
  return found
}

private func bytes(of units: [UInt16], _ order: (UInt16) -> [UInt8]) -> [UInt8] {
  units.map(order).reduce([], +)
}

@Suite("Reading CSV")
struct CSVReaderTests {
  @Test(
    "Records are read as RFC 4180 says, and a little beyond",
    arguments: [
      ("", []),
      ("\n\r\n", []),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d\re,f\n\n", [["a", "b"], ["c", "d"], ["e", "f"]]),
      ("a,\"b,\"\"c\"\"\nd\",e", [["a", "b,\"c\"\nd", "e"]]),
      ("a,\"\",b,", [["a", "", "b", ""]]),
      ("a;b,c;d", [["a", "b,c", "d"]]),
      ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a,b", [["a", "b"]]),
      ("a,b \"c\",d", [["a", "b \"c\"", "d"]]),
      ("a,\"b\"c,d", [["a", "bc", "d"]]),
      ("seule", [["seule"]]),
      ("\"", []),
    ] as [(String, [[String]])])
  func records(text: String, expected: [[String]]) {
    #expect(rows(Array(text.utf8)) == expected)
  }

  @Test("A line in Windows-1252 is read among lines in UTF-8")
  func mixedEncodings() {
    let bytes =
      Array("nom\nÉpinay\n".utf8) + [0xC9, 0x70, 0x69, 0x20, 0x80, 0x0A] + Array("é".utf8)
    #expect(rows(bytes) == [["nom"], ["Épinay"], ["Épi €"], ["é"]])
  }

  @Test("UTF-16 with its mark is read, either way")
  func utf16() {
    let units = Array("é;b\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + bytes(of: units) { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + bytes(of: units) { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(rows(little) == [["é", "b"]])
    #expect(rows(big) == [["é", "b"]])
    #expect(rows([0xFF, 0xFE, 0x41]) == [])
  }

  @Test("Line numbers count the line ends inside cells")
  func lineNumbers() {
    let numbers = lines("a\n\"b\r\nc\"\r\n\nd").map { line in
      if case .row(let row) = line { row.line } else { 0 }
    }
    #expect(numbers == [1, 2, 5])
  }

  @Test("A cell of a million characters is refused, the rest is read")
  func hugeCell() {
    let huge = String(repeating: "x", count: 1_000_000)
    for cell in [huge, "\"\(huge)\""] {
      #expect(
        lines("a,b\n1,\(cell)\n2,y") == [
          .row(CSVRow(line: 1, cells: ["a", "b"])),
          .refused(line: 2, .cellTooLong(limit: 100_000), cells: []),
          .row(CSVRow(line: 3, cells: ["2", "y"])),
        ])
    }
  }

  @Test("A million columns, a zero byte and an open quote refuse their line only")
  func refusals() {
    let wide = String(repeating: ",", count: 1_000_000)
    #expect(
      lines("a,b\n\(wide)\n2,\0\n3,\"x\n4,y") == [
        .row(CSVRow(line: 1, cells: ["a", "b"])),
        .refused(line: 2, .tooManyColumns(limit: 1_000), cells: []),
        .refused(line: 3, .nul, cells: ["2", "\u{FFFD}"]),
        .refused(line: 4, .unclosedQuote, cells: []),
        .row(CSVRow(line: 5, cells: ["4", "y"])),
      ])
  }

  @Test("No bytes make it crash or hang")
  func garbage() {
    var state: UInt64 = 88_172_645_463_325_252
    let alphabet: [UInt8] = [34, 34, 44, 59, 9, 10, 13, 0, 65, 0xC3, 0xA9, 0xFF, 0xFE]
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return alphabet[Int(state % UInt64(alphabet.count))]
      }
      var reader = CSVReader(bytes)
      while reader.next() != nil {}
    }
  }
}
