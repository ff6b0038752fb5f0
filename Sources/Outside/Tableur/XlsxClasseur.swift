import CXlsx
import Glibc
import Kernel
package import Structures

/// Spreadsheets by libxlsxwriter, one row in memory at a time.
package struct XlsxClasseur: ClasseurWriter {
  package init() {}

  package func classeur(
    _ feuille: String, titres: [String], lignes: [[CelluleExport]], total: [CelluleExport]
  ) throws -> [UInt8] {
    let path = try temporaryPath()
    defer { unlink(path) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else { throw TableurFault(code: -1) }
    // Whatever happens the book is closed, which frees it.
    let sheet = try Sheet(book, feuille)
    sheet.titles(titres)
    for (place, cells) in lignes.enumerated() { sheet.row(place + 1, cells) }
    sheet.row(lignes.count + 1, total, isBold: true)
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else { throw TableurFault(code: Int(code.rawValue)) }
    return try contents(of: path)
  }
}

/// The library, or the disk, could not.
package struct TableurFault: Error {
  /// libxlsxwriter's code; negative for ours.
  package let code: Int
}

private struct Sheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let day: UnsafeMutablePointer<lxw_format>?
  private let money: UnsafeMutablePointer<lxw_format>?
  private let boldMoney: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ name: String) throws {
    guard let sheet = workbook_add_worksheet(book, name) else {
      workbook_close(book)
      throw TableurFault(code: -2)
    }
    self.sheet = sheet
    bold = workbook_add_format(book)
    day = workbook_add_format(book)
    money = workbook_add_format(book)
    boldMoney = workbook_add_format(book)
    format_set_bold(bold)
    format_set_bold(boldMoney)
    format_set_num_format(day, "dd/mm/yyyy")
    format_set_num_format(money, "#,##0.00")
    format_set_num_format(boldMoney, "#,##0.00")
  }

  func titles(_ titles: [String]) {
    worksheet_freeze_panes(sheet, 1, 1)
    worksheet_set_column(sheet, 0, 0, 45, nil)
    worksheet_set_column(sheet, 1, UInt16(clamping: max(1, titles.count - 1)), 18, nil)
    for (place, title) in titles.enumerated() {
      worksheet_write_string(sheet, 0, UInt16(clamping: place), title, bold)
    }
  }

  func row(_ number: Int, _ cells: [CelluleExport], isBold: Bool = false) {
    let row = UInt32(clamping: number)
    for (place, cell) in cells.enumerated() {
      write(cell, row, UInt16(clamping: place), isBold)
    }
  }

  private func write(_ cell: CelluleExport, _ row: UInt32, _ column: UInt16, _ isBold: Bool) {
    switch cell {
    case .vide: return
    case .texte(let text):
      // A cell holds 32,767 characters at most.
      worksheet_write_string(sheet, row, column, String(text.prefix(32_000)), isBold ? bold : nil)
    case .entier(let number):
      worksheet_write_number(sheet, row, column, Double(number), isBold ? bold : nil)
    case .montant(let amount):
      worksheet_write_number(
        sheet, row, column, Double(amount.value) / 100, isBold ? boldMoney : money)
    case .jour(let jour):
      let (year, month, number) = jour.components
      var date = lxw_datetime()
      date.year = Int32(clamping: year)
      date.month = Int32(clamping: month)
      date.day = Int32(clamping: number)
      worksheet_write_datetime(sheet, row, column, &date, day)
    }
  }
}

private func temporaryPath() throws -> String {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var name = Array((folder + "/maillage-XXXXXX").utf8CString)
  let file = mkstemp(&name)
  guard file >= 0 else { throw TableurFault(code: -3) }
  close(file)
  return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw TableurFault(code: -4) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return bytes }
    bytes.append(contentsOf: buffer[..<count])
  }
}
