/// One record of a file, or why it was refused.
package enum CSVLine: Sendable, Equatable {
  case row(CSVRow)
  /// `cells`: what could be read of it, U+FFFD for a zero byte; empty when nothing safe could.
  case refused(line: Int, CSVFault, cells: [String])
}

/// One record: its cells as they stand, and the line of the file where it starts, from 1.
package struct CSVRow: Sendable, Equatable {
  package let line: Int
  package let cells: [String]

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The cell of a column, without the spaces around it; empty when there is no such column or cell.
  package subscript(column: Int?) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    return trimmed(cells[column])
  }
}

/// Why a record cannot be read.
package enum CSVFault: Error, Sendable, Hashable {
  /// A cell of more bytes than the limit.
  case cellTooLong(limit: Int)
  case tooManyColumns(limit: Int)
  /// A zero byte: the file is not a text.
  case nul
  /// A quote opens a cell and nothing closes it.
  case unclosedQuote
  /// The record does not have as many cells as the header.
  case width(expected: Int, found: Int)
}

private func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n" || scalar == "\r"
      || scalar == "\u{202F}"
  }
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return "" }
  guard isBlank(first) || isBlank(last) else { return text }
  guard let start = scalars.firstIndex(where: { !isBlank($0) }),
    let end = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[start...end])
}
