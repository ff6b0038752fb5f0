import CSV
import Testing

@Suite("CSV with a header")
struct CSVFileTests {
  @Test("Columns are found whatever their case, accents and punctuation")
  func header() {
    let header = CSVHeader(["Code INSEE", "Dénomination", "code_postal"])
    #expect(header.column("code_insee") == 0)
    #expect(header.column("DENOMINATION") == 1)
    #expect(header.column("inconnue", "Code postal") == 2)
    #expect(header.column("inconnue") == nil)
    #expect(header.missing(["denomination", "siret"]) == ["siret"])
  }

  @Test("A record that is too short or too long is refused, empty cells too many are not")
  func width() {
    guard var file = CSVFile(Array("a,b\n1\n1,2,,\n1,2,3\n1,2\n".utf8)) else {
      Issue.record("the header was not read")
      return
    }
    #expect(
      file.next() == .refused(line: 2, .width(expected: 2, found: 1), cells: ["1"]))
    #expect(file.next() == .row(CSVRow(line: 3, cells: ["1", "2", "", ""])))
    #expect(
      file.next() == .refused(line: 4, .width(expected: 2, found: 3), cells: ["1", "2", "3"]))
    #expect(file.next() == .row(CSVRow(line: 5, cells: ["1", "2"])))
    #expect(file.next() == nil)
  }

  @Test("Cells lose the spaces around them, missing columns are empty")
  func cells() {
    let row = CSVRow(line: 1, cells: [" a\u{A0}", "", "  "])
    #expect(row[0] == "a")
    #expect(row[1] == "")
    #expect(row[2] == "")
    #expect(row[3] == "")
    #expect(row[nil] == "")
  }

  @Test("An empty file has no header")
  func empty() {
    #expect(CSVFile([])?.header == nil)
    #expect(CSVFile([0])?.header == nil)
  }
}
