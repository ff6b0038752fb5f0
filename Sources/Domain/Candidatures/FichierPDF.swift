/// A PDF as somebody sends one: told by its content, never by its name.
package enum FichierPDF {
  /// Begins as a PDF does.
  package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

  /// Ends with its mark, blanks and a few signs after it allowed: neither cut nor damaged at its end.
  package static func ends(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(1_024)
    let mark = Array("%%EOF".utf8)
    return tail.indices.contains { tail[$0...].starts(with: mark) }
  }
}
