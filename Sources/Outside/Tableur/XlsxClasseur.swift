import CXlsx
import Glibc
import Kernel
package import Structures

/// Spreadsheets by libxlsxwriter, one row in memory at a time.
package struct XlsxClasseur: ClasseurWriter {
  package init() {}

  package func ouvrir(_ feuille: String, titres: [String]) throws -> any Classeur {
    try FichierXlsx(feuille, titres: titres)
  }
}

/// The library, or the disk, could not.
package struct TableurFault: Error {
  /// libxlsxwriter's code; negative for ours.
  package let code: Int
}

/// One spreadsheet: the library's book until it is closed, then the file to read. The file is taken out
/// of its folder as soon as it is open: nothing of it stays, whatever happens. Used by one task at a
/// time: hence `@unchecked`.
private final class FichierXlsx: Classeur, @unchecked Sendable {
  private let path: String
  private let sheet: Sheet
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var rows = 0
  private var file: UnsafeMutablePointer<FILE>?

  init(_ feuille: String, titres: [String]) throws {
    path = try temporaryPath()
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else {
      unlink(path)
      throw TableurFault(code: -1)
    }
    do { sheet = try Sheet(book, feuille) } catch {
      workbook_close(book)
      unlink(path)
      throw error
    }
    self.book = book
    sheet.titles(titres)
  }

  deinit {
    // Closing frees the book, and writes a file that nobody reads.
    if let book { workbook_close(book) }
    if let file { fclose(file) } else { unlink(path) }
  }

  func ecrire(_ ligne: [CelluleExport]) throws {
    guard book != nil else { throw TableurFault(code: -5) }
    rows += 1
    sheet.row(rows, ligne)
  }

  func fermer(total: [CelluleExport]) throws {
    guard let book else { throw TableurFault(code: -5) }
    sheet.row(rows + 1, total, isBold: true)
    self.book = nil
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else { throw TableurFault(code: Int(code.rawValue)) }
    guard let opened = fopen(path, "rb") else { throw TableurFault(code: -4) }
    unlink(path)
    file = opened
  }

  func lire() throws -> [UInt8] {
    guard let file else { throw TableurFault(code: -5) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { room, count in
      count = fread(room.baseAddress, 1, room.count, file)
    }
    guard ferror(file) == 0 else { throw TableurFault(code: -4) }
    return bytes
  }
}

private struct Sheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let day: UnsafeMutablePointer<lxw_format>?
  private let money: UnsafeMutablePointer<lxw_format>?
  private let boldMoney: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>, _ name: String) throws {
    guard let sheet = workbook_add_worksheet(book, name) else { throw TableurFault(code: -2) }
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
