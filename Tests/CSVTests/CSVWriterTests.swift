import CSV
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test(
    "Cells are quoted when they must, and formulas disarmed",
    arguments: [
      ("a", "a"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""),
      ("a\nb", "\"a\nb\""), ("", ""), (" a", "\" a\""),
      ("=1+1", "'=1+1"), ("@x", "'@x"), ("+cmd", "'+cmd"), ("-x", "'-x"), ("-", "'-"),
      ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
      ("-12", "-12"), ("+33123456789", "+33123456789"), ("-1,5", "\"-1,5\""), ("-1-1", "'-1-1"),
    ])
  func cells(text: String, written: String) {
    var writer = CSVWriter()
    writer.row([.text(text)])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written + "\r\n")
  }

  @Test("Numbers stay numbers, and what is written reads back")
  func roundTrip() {
    var writer = CSVWriter(separator: ";", bom: true)
    writer.row(["nom", "posts", "part"])
    writer.row([.text("L’Écran; « partagé »"), .integer(-3), .number(0.5)])
    writer.row([.empty, 0, .number(.nan)])
    var reader = CSVReader(writer.take())
    #expect(reader.separator == UInt8(ascii: ";"))
    #expect(reader.next() == .row(CSVRow(line: 1, cells: ["nom", "posts", "part"])))
    #expect(
      reader.next() == .row(CSVRow(line: 2, cells: ["L’Écran; « partagé »", "-3", "0.5"])))
    #expect(reader.next() == .row(CSVRow(line: 3, cells: ["", "0", ""])))
    #expect(writer.bytes.isEmpty)
  }

  @Test(
    "What disarms a formula is taken off, and nothing else",
    arguments: [
      "=cmd|calc!A1", "'=cmd|calc!A1", "''=1", "+33 EXEMPLE", "'+x", "-", "'-", "@x", "'", "''",
      "l'été", "'s-Gravenhage", "-12", "'-12", "\tx", "'\rx", "", "É=1",
    ])
  func disarmed(text: String) {
    var writer = CSVWriter()
    writer.row([.text(text), "fin"])
    var reader = CSVReader(writer.take())
    #expect(reader.next() == .row(CSVRow(line: 1, cells: [text, "fin"])))
  }

  @Test("Decimals take a comma where French spreadsheets read them")
  func decimalComma() {
    var writer = CSVWriter(separator: ";", decimal: ",")
    writer.row([.number(37_429.5), .number(-0.25), .text("1.5")])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "37429,5;-0,25;1.5\r\n")
  }
}
