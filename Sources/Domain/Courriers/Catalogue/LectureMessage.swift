extension TexteMessage {
  /// Bytes a message may hold.
  static let limite = 20_000

  /// Reads an operator's file: « Objet : … » on its first line, then the text. `code`: what to call it in a
  /// refusal.
  package init(file bytes: [UInt8], code: String) throws(CatalogueRefusal) {
    guard bytes.count <= Self.limite, !bytes.contains(0),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw .illisible(code) }
    let plain = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
    let lines = plain.drop { $0 == "\u{FEFF}" }
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let subject = lines.first.flatMap(Self.subject), !subject.isEmpty else {
      throw .objetManquant(code)
    }
    let body = lines.count > 1 ? Self.trimmed(lines[1]) : ""
    self.init(objet: subject, texte: body)
  }

  /// The same text as a file.
  package var file: String { "Objet : \(objet)\n\n\(texte)\n" }

  private static func subject(_ line: Substring) -> String? {
    guard line.hasPrefix("Objet"), let colon = line.firstIndex(of: ":"),
      line.dropFirst(5).prefix(upTo: colon).allSatisfy(\.isWhitespace)
    else { return nil }
    return trimmed(line[line.index(after: colon)...])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
