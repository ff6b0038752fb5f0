import Kernel

/// A file whose first record names its columns.
package struct CSVFile {
  package let header: CSVHeader
  private var reader: CSVReader

  /// Nil when the file is empty or its first record cannot be read.
  package init?(_ bytes: [UInt8], limits: CSVReader.Limits = CSVReader.Limits()) {
    reader = CSVReader(bytes, limits: limits)
    guard case .row(let row) = reader.next() else { return nil }
    header = CSVHeader(row.cells)
  }

  package var separator: UInt8 { reader.separator }

  /// The next record, refused unless it has one cell for each column; empty cells too many are ignored.
  package mutating func next() -> CSVLine? {
    guard let line = reader.next() else { return nil }
    guard case .row(let row) = line else { return line }
    let width = header.names.count
    guard row.cells.count >= width, row.cells.dropFirst(width).allSatisfy(\.isEmpty) else {
      let fault = CSVFault.width(expected: width, found: row.cells.count)
      return .refused(line: row.line, fault, cells: row.cells)
    }
    return line
  }
}

/// The columns of a file by name: case, accents and punctuation do not count.
package struct CSVHeader: Sendable, Equatable {
  package let names: [String]
  private let places: [String: Int]

  package init(_ names: [String]) {
    self.names = names
    places = Dictionary(
      names.enumerated().map { (searchKey($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first of these names that the file has.
  package func column(_ names: String...) -> Int? {
    names.lazy.compactMap { places[searchKey($0)] }.first
  }

  package func has(_ names: String...) -> Bool {
    names.allSatisfy { places[searchKey($0)] != nil }
  }

  /// Those of `names` that the file does not have.
  package func missing(_ names: [String]) -> [String] {
    names.filter { places[searchKey($0)] == nil }
  }
}
