extension TexteMessage {
  /// The same with its blanks filled in. Lines whose blanks all say nothing are left out, and what is
  /// filled in is never read for blanks again.
  package func rempli(_ valeurs: [String: String]) -> TexteMessage {
    TexteMessage(
      objet: Remplissage.line(objet, valeurs), texte: Remplissage.lines(texte, valeurs))
  }
}

/// One passage over the bytes of a text: a letter is written at each deposit, among others.
private struct Remplissage {
  private let values: [String: String]
  private var out: [UInt8] = []
  /// Whether the line before was empty, or there is none.
  private var followsEmpty = true

  private init(_ values: [String: String]) { self.values = values }

  static func line(_ text: String, _ values: [String: String]) -> String {
    var filled = Remplissage(values)
    _ = filled.fill(Array(text.utf8)[...])
    return String(decoding: filled.out, as: UTF8.self)
  }

  /// Two empty lines in a row are one: what stood between was left out.
  static func lines(_ text: String, _ values: [String: String]) -> String {
    var filled = Remplissage(values)
    filled.out.reserveCapacity(text.utf8.count * 2)
    for line in Array(text.utf8).split(separator: newline, omittingEmptySubsequences: false) {
      filled.append(line)
    }
    while filled.out.last == newline { filled.out.removeLast() }
    return String(decoding: filled.out, as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")

  private mutating func append(_ line: ArraySlice<UInt8>) {
    let start = out.count
    let said = fill(line)
    let isEmpty = out.count == start
    guard said, !(isEmpty && followsEmpty) else {
      out.removeSubrange(start...)
      return
    }
    followsEmpty = isEmpty
    out.append(Self.newline)
  }

  /// Whether the line has something to say: no blank at all, or one that is filled in.
  private mutating func fill(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    var blanks = 0
    var filled = 0
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let value = values[String(decoding: rest[(open + 1)..<close], as: UTF8.self), default: ""]
      out += rest[..<open]
      out += value.utf8
      blanks += 1
      if !value.isEmpty { filled += 1 }
      rest = rest[(close + 1)...]
    }
    out += rest
    return blanks == 0 || filled > 0
  }
}
