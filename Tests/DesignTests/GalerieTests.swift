import Foundation
import Testing

@Suite struct GalerieTests {
  @Test("Every component closes what it opens", arguments: Galerie.pages)
  func balanced(name: String, html: String) {
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst() where !piece.hasPrefix("!") {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "\(name) in \(html)")
      } else if !tag.hasSuffix("/"), !void.contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("No identifier stands twice on a page", arguments: Galerie.pages)
  func identifiers(name: String, html: String) {
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test("Nothing needs an inline style or script", arguments: Galerie.pages)
  func strictPolicy(name: String, html: String) {
    for forbidden in [" style=", "<script", "<style", " onclick=", "javascript:"] {
      #expect(!html.contains(forbidden))
    }
  }

  /// To look at the pages: `MAILLAGE_GALERIE=/some/folder bin/test DesignTests`.
  @Test("The gallery is written where asked")
  func write() throws {
    guard let folder = ProcessInfo.processInfo.environment["MAILLAGE_GALERIE"] else { return }
    for (name, html) in Galerie.pages {
      try html.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
    }
  }

  private let void: Set<Substring> = ["meta", "link", "input", "br", "img", "hr"]
}
