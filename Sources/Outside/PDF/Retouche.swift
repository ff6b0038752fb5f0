import Documents
import Kernel

/// What cairo 1.16 cannot say, added after its file as an incremental update (ISO 32000-1, 7.5.6):
/// the language, the title shown by the reader's window, what each header cell is the header of, and
/// the words that stand for a figure.
struct Retouche {
  let bytes: [UInt8]

  /// Throws `ImprimeurFault.bibliotheque` when the file is not laid out as cairo lays it out.
  init(_ file: [UInt8], portees: [Toile.Portee], alternatives: [String] = []) throws {
    let table = try TableXref(file)
    var update = file
    var places: [(number: Int, offset: Int)] = []
    var left = portees[...]
    var figures = alternatives[...]
    for (number, offset) in table.offsets {
      guard let object = table.object(at: offset) else { continue }
      let added: String
      if object.hasPrefix("<< /Type /Catalog") {
        added =
          "   /Lang (\(Document.langue))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
      } else if object.hasPrefix("<< /Type /StructElem\n   /S /TH\n"), let scope = left.popFirst() {
        added = "   /A << /O /Table /Scope /\(scope.rawValue) >>\n"
      } else if object.hasPrefix("<< /Type /StructElem\n   /S /Figure\n"),
        let words = figures.popFirst()
      {
        added = "   /Alt <\(Self.written(words))>\n"
      } else {
        continue
      }
      guard let end = object.range(ofLast: ">>") else { throw Self.fault }
      places.append((number, update.count))
      let body = object[..<end] + added + ">>"
      update += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }
    guard left.isEmpty, figures.isEmpty, !places.isEmpty else { throw Self.fault }
    let start = update.count
    let entries = places.map { "\($0.number) 1\n\(Self.padded($0.offset)) 00000 n \n" }
    update += Array("xref\n\(entries.joined())".utf8)
    update += Array(
      "trailer\n\(table.trailer(previous: table.start))\nstartxref\n\(start)\n%%EOF\n".utf8)
    bytes = update
  }

  static let fault = ImprimeurFault.bibliotheque("unexpected layout of the file")

  /// A text as PDF strings hold it: UTF-16 with its mark, in hexadecimal digits.
  private static func written(_ text: String) -> String {
    hexadecimal(([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  private static func padded(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }
}

extension String {
  /// Where the last occurrence of a short text begins.
  fileprivate func range(ofLast text: String) -> Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(text) { return index }
    }
    return nil
  }
}
