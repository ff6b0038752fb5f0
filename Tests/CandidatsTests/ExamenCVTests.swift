import Archive
import Candidats
import Testing

/// A ZIP file, written entry by entry, as wrong as a test wants it.
struct ZipHostile {
  struct Entry {
    var name: String
    var data: [UInt8]
    var method: UInt16 = 0
    /// As declared; nil: the truth.
    var size: Int?
    var flags: UInt16 = 0
  }

  var entries: [Entry]
  /// Every entry points at the first one's bytes.
  var overlaps = false
  var declaredCount: Int?

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(out.count)
      out += two(0x4B50) + two(0x0403) + two(20) + two(entry.flags) + two(entry.method)
      out += four(0) + four(0) + four(entry.data.count) + four(entry.size ?? entry.data.count)
      out += two(UInt16(entry.name.utf8.count)) + two(0) + Array(entry.name.utf8) + entry.data
    }
    let start = out.count
    for (entry, offset) in zip(entries, offsets) {
      out += two(0x4B50) + two(0x0201) + two(20) + two(20) + two(entry.flags) + two(entry.method)
      out += four(0) + four(0) + four(entry.data.count) + four(entry.size ?? entry.data.count)
      out += two(UInt16(entry.name.utf8.count)) + two(0) + two(0) + two(0) + two(0) + four(0)
      out += four(overlaps ? 0 : offset) + Array(entry.name.utf8)
    }
    let count = UInt16(clamping: declaredCount ?? entries.count)
    let size = out.count - start
    return out + two(0x4B50) + two(0x0605) + two(0) + two(0) + two(count) + two(count)
      + four(size) + four(start) + two(0)
  }

  private func two(_ n: UInt16) -> [UInt8] { [UInt8(n & 255), UInt8(n >> 8)] }
  private func four(_ n: Int) -> [UInt8] { (0..<4).map { UInt8(n >> ($0 * 8) & 255) } }

  static let odt = ZipHostile(entries: [
    Entry(name: "mimetype", data: Array("application/vnd.oasis.opendocument.text".utf8)),
    Entry(name: "content.xml", data: Array("<office:document/>".utf8)),
  ])
  static let docx = ZipHostile(entries: [
    Entry(name: "[Content_Types].xml", data: Array("<Types/>".utf8)),
    Entry(name: "word/document.xml", data: Array("<w:document/>".utf8)),
  ])

  func with(_ entry: Entry) -> ZipHostile {
    var other = self
    other.entries.append(entry)
    return other
  }
}

@Suite("Un CV est jugé sur son contenu")
struct ExamenCVTests {
  private func faute(_ bytes: [UInt8], max: Int = 1_000_000) -> ExamenCV.Faute? {
    do throws(ExamenRefusal) {
      _ = try ExamenCV(Zlib(), ouvertMax: max).format(of: bytes)
      return nil
    } catch { return error.faute }
  }

  private static let pdf = Array("%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n".utf8)

  @Test("reconnaît les trois formats")
  func formats() throws {
    let examen = ExamenCV(Zlib(), ouvertMax: 1_000_000)
    #expect(try examen.format(of: Self.pdf) == .pdf)
    #expect(try examen.format(of: ZipHostile.odt.bytes) == .odt)
    #expect(try examen.format(of: ZipHostile.docx.bytes) == .docx)
  }

  @Test("refuse ce qui n’en est pas, quel que soit son nom")
  func others() {
    #expect(faute([]) == .vide)
    #expect(faute(Array("MZ\u{90}\u{0}".utf8)) == .formatInconnu)
    #expect(faute(Array("<html><script>".utf8)) == .formatInconnu)
    #expect(faute(Array("%PDF-1.4 coupé".utf8)) == .abime)
    let other = ZipHostile(entries: [.init(name: "jeu.exe", data: [1, 2, 3])])
    #expect(faute(other.bytes) == .formatInconnu)
    var sheet = ZipHostile.odt
    sheet.entries[0].data = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
    #expect(faute(sheet.bytes) == .formatInconnu)
  }

  @Test("refuse une archive coupée, à chaque octet")
  func cut() {
    let whole = ZipHostile.docx.bytes
    for length in 0..<whole.count {
      #expect(faute(Array(whole.prefix(length))) != nil)
    }
  }

  @Test("ne tombe sur aucune archive abîmée")
  func mutated() {
    let whole = ZipHostile.odt.bytes
    for place in whole.indices {
      for byte in [UInt8(0), 0x7F, 0xFF] {
        var other = whole
        other[place] = byte
        _ = faute(other)
      }
    }
  }

  @Test("refuse ce qui s’ouvre en trop grand")
  func bombs() {
    let declared = ZipHostile.docx.with(
      .init(name: "word/media/a", data: [3, 0], method: 8, size: 2_000_000))
    #expect(faute(declared.bytes) == .bombe)
    // A thousand zeros, packed in a few bytes, that say they are ten.
    let packed: [UInt8] = [0x63, 0x60, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x77, 0x00, 0x00]
    let liar = ZipHostile.docx.with(.init(name: "word/a", data: packed, method: 8, size: 10))
    #expect(faute(liar.bytes) == .bombe)
    let many = ZipHostile(
      entries: ZipHostile.docx.entries
        + (0..<2_000).map { .init(name: "word/\($0)", data: []) })
    #expect(faute(many.bytes) == .bombe)
    var shared = ZipHostile.docx
    shared.overlaps = true
    #expect(faute(shared.bytes) == .bombe)
  }

  @Test("refuse les programmes et ce qui est chiffré")
  func macros() {
    #expect(
      faute(ZipHostile.docx.with(.init(name: "word/vbaProject.bin", data: [1])).bytes) == .macros)
    #expect(faute(ZipHostile.odt.with(.init(name: "Basic/a.xml", data: [1])).bytes) == .macros)
    #expect(
      faute(ZipHostile.docx.with(.init(name: "word/b", data: [1], flags: 1)).bytes) == .chiffre)
  }
}
