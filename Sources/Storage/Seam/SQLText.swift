/// Our dialect, spelled for an engine: words of ours and parameters are replaced, quoted text,
/// quoted names and comments are left alone. Runs once per statement and connection.
package struct SQLText {
  /// What a word of ours is called; `isCast` after `AS`, where no constraint may follow.
  package let spell: (_ word: String, _ isCast: Bool) -> String?
  /// What `$12` is called, given `12`.
  package let parameter: (_ number: String) -> String

  package init(
    spell: @escaping (_ word: String, _ isCast: Bool) -> String?,
    parameter: @escaping (_ number: String) -> String
  ) {
    self.spell = spell
    self.parameter = parameter
  }

  package func rewrite(_ text: String) -> String {
    var reader = Reader(text)
    var result = ""
    var previous = ""
    while let token = reader.next() {
      switch token {
      case .word(let word):
        result += spell(word, previous == "AS") ?? word
        previous = word
      case .parameter(let number): result += parameter(number)
      case .other(let text): result += text
      }
    }
    return result
  }

  /// Whether a CREATE TABLE, to which an engine may add its own words at the end.
  package static func isCreateTable(_ text: String) -> Bool {
    var reader = Reader(text)
    var words: [String] = []
    while words.count < 2, let token = reader.next() {
      if case .word(let word) = token { words.append(word) }
    }
    return words == ["CREATE", "TABLE"]
  }
}

private enum Token {
  case word(String)
  case parameter(String)
  case other(String)
}

private struct Reader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .other(quoted(by: byte))
    case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
      return .other(taken { $0 != UInt8(ascii: "\n") })
    case UInt8(ascii: "$") where peek(1).map(isDigit) == true:
      at += 1
      return .parameter(taken(while: isDigit))
    case _ where isWord(byte): return .word(taken(while: isWord))
    default:
      at += 1
      return .other(text(at - 1..<at))
    }
  }

  /// A doubled quote is read as two quoted texts in a row, which changes nothing here.
  private mutating func quoted(by quote: UInt8) -> String {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != quote { at += 1 }
    at = min(at + 1, bytes.count)
    return text(start..<at)
  }

  private mutating func taken(while holds: (UInt8) -> Bool) -> String {
    let start = at
    while at < bytes.count, holds(bytes[at]) { at += 1 }
    return text(start..<at)
  }

  private func peek(_ ahead: Int) -> UInt8? {
    at + ahead < bytes.count ? bytes[at + ahead] : nil
  }
  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  /// Bytes of other letters than ASCII count as letters, so that no character is cut.
  private func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 128 || (65...90).contains(byte)
      || (97...122).contains(byte)
  }
}
