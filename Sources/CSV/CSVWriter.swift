/// Writes records of RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula is
/// preceded by an apostrophe, which `CSVReader` takes off; numbers stay numbers.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let decimal: UInt8

  /// `bom`: the mark by which spreadsheets recognise UTF-8. `decimal`: a comma where French spreadsheets
  /// are to read numbers, with another separator.
  package init(
    separator: Unicode.Scalar = ",", bom: Bool = false, decimal: Unicode.Scalar = "."
  ) {
    self.separator = UInt8(ascii: separator)
    self.decimal = UInt8(ascii: decimal)
    if bom { bytes = [0xEF, 0xBB, 0xBF] }
  }

  package enum Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case integer(Int64)
    case number(Double)
    case empty

    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int64) { self = .integer(number) }
    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
  }

  package mutating func row(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(separator) }
      write(cell)
    }
    bytes += [13, 10]
  }

  /// Gives what was written and forgets it, so that a long file can be sent in pieces.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .empty: return
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number):
      let point = UInt8(ascii: ".")
      bytes.append(
        contentsOf: number.isFinite ? "\(number)".utf8.map { $0 == point ? decimal : $0 } : [])
    case .text(let text): write(text)
    }
  }

  private mutating func write(_ text: String) {
    let guarded = disarmed(text)
    let mustQuote = guarded.utf8.contains {
      $0 == separator || $0 == quote || $0 == 10 || $0 == 13 || $0 == 44 || $0 == 59 || $0 == 9
    }
    guard mustQuote || guarded.hasPrefix(" ") || guarded.hasSuffix(" ") else {
      bytes.append(contentsOf: guarded.utf8)
      return
    }
    bytes.append(quote)
    for byte in guarded.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

/// `text` after an apostrophe, when a spreadsheet could run it or when `rearmed` would take one off.
func disarmed(_ text: String) -> String {
  isFormula(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
}

/// What `disarmed` was given.
func rearmed(_ text: String) -> String {
  guard text.utf8.first == apostrophe, isFormula(text.utf8.drop { $0 == apostrophe }) else {
    return text
  }
  return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
}

/// Whether a spreadsheet could run this text: it starts with `=` `+` `-` `@`, a tab or a line end
/// (OWASP, CSV injection), and is not a plain number.
private func isFormula(_ text: Substring.UTF8View) -> Bool {
  guard let first = text.first else { return false }
  switch first {
  case UInt8(ascii: "="), UInt8(ascii: "@"), 9, 10, 13: return true
  case UInt8(ascii: "+"), UInt8(ascii: "-"):
    let rest = text.dropFirst()
    let digits = rest.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    return rest.isEmpty || !digits
  default: return false
  }
}

private let apostrophe = UInt8(ascii: "'")
private let quote = UInt8(ascii: "\"")
