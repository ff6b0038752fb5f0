import CPango
import Comptes
import Documents

/// The file being drawn: cairo's PDF surface, its tags and its pages. Used by one thread.
final class Toile {
  /// What a header cell is the header of, in the order they are drawn.
  enum Portee: String { case colonne = "Column", ligne = "Row" }

  private(set) var portees: [Portee] = []
  /// What each figure says to whoever does not see it, in the order they are drawn.
  private(set) var alternatives: [String] = []
  let pango: Pango
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let bytes: Bytes

  /// Throws `ImprimeurFault.bibliotheque`.
  init(_ document: Document) throws {
    bytes = Bytes()
    let out = Unmanaged.passUnretained(bytes).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(
      { out, data, count in
        guard let out, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Bytes>.fromOpaque(out).takeUnretainedValue()
          .append(UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, out, Page.largeur, Page.hauteur)
    guard let surface, let cairo = cairo_create(surface) else {
      throw ImprimeurFault.bibliotheque("no surface")
    }
    self.surface = surface
    self.cairo = cairo
    pango = Pango(cairo)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.titre)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.auteur)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.sujet)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Maillage")
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The whole file. Nothing is drawn after.
  func finish() throws -> [UInt8] {
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw ImprimeurFault.bibliotheque(String(cString: cairo_status_to_string(status)))
    }
    return bytes.all
  }

  func tag(_ name: String) { cairo_tag_begin(cairo, name, nil) }

  func tag(tete portee: Portee) {
    portees.append(portee)
    tag("TH")
  }

  func tag(figure alternative: String) {
    alternatives.append(alternative)
    tag("Figure")
  }

  func end(_ name: String) { cairo_tag_end(cairo, name) }

  func nextPage() { cairo_show_page(cairo) }

  /// A line whose top stands at `y`. A link, and what stands beside it, get tags of their own.
  func line(
    _ line: [Passage], _ style: Style, x: Double, y: Double, _ couleur: Couleur = .encre
  ) {
    ink(couleur)
    let baseline = y + (style.interligne + style.corps * 0.72) / 2
    guard line.contains(where: \.isLink) else {
      return pango.show(line, style, x: x, y: baseline)
    }
    var x = x
    for passage in line {
      begin(passage)
      pango.show([passage], style, x: x, y: baseline)
      end(passage.isLink ? CAIRO_TAG_LINK : "Span")
      x += pango.width([passage], style)
    }
  }

  private func begin(_ passage: Passage) {
    guard case .lien(let adresse) = passage.genre else { return tag("Span") }
    // The address stands between quotes in the attributes: what would end them is left out.
    let safe = adresse.filter { $0 != "'" && $0 != "\\" && $0.isASCII }
    cairo_tag_begin(cairo, CAIRO_TAG_LINK, "uri='\(safe)'")
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ couleur: Couleur) {
    ink(couleur)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_fill(cairo)
  }

  /// The dark modules of a code, in a square of so many points.
  func squares(_ code: CodeQR, x: Double, y: Double, side: Double) {
    ink(.encre)
    let module = side / Double(max(1, code.width))
    for (place, isDark) in code.modules.enumerated() where isDark {
      let (row, column) = place.quotientAndRemainder(dividingBy: max(1, code.width))
      cairo_rectangle(
        cairo, x + Double(column) * module, y + Double(row) * module, module, module)
    }
    cairo_fill(cairo)
  }

  func frame(x: Double, y: Double, width: Double, height: Double) {
    ink(.trait)
    cairo_set_line_width(cairo, 0.8)
    cairo_rectangle(cairo, x, y, width, height)
    cairo_stroke(cairo)
  }

  private func ink(_ couleur: Couleur) {
    cairo_set_source_rgb(cairo, couleur.rouge, couleur.vert, couleur.bleu)
  }

  /// The foot of a page: outside the tags, so that it is not read aloud on each page.
  func pied(_ text: String, page: Int, sur pages: Int) {
    let number = [Passage(text: "\(page)\u{A0}/\u{A0}\(pages)", genre: .courant)]
    let width = pango.width(number, .petit)
    let top = Page.hauteur - Page.bas + 20
    fill(x: Page.gauche, y: top - 5, width: Page.largeurUtile, height: 0.6, .trait)
    line(number, .petit, x: Page.gauche + Page.largeurUtile - width, y: top, .doux)
    let lines = pango.lines(
      [Passage(text: text, genre: .courant)], .petit, width: Page.largeurUtile - 60)
    for (rang, words) in lines.prefix(3).enumerated() {
      line(words, .petit, x: Page.gauche, y: top + Double(rang) * Style.petit.interligne, .doux)
    }
  }
}

extension Passage {
  var isLink: Bool { if case .lien = genre { true } else { false } }
}

/// What cairo writes.
private final class Bytes {
  private(set) var all: [UInt8] = []
  func append(_ more: UnsafeBufferPointer<UInt8>) { all += more }
}
