import Foundation
import Testing

@Suite struct ThemeTests {
  private let css: String

  init() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let theme = package.appendingPathComponent("Sources/Web/Static/theme.css")
    css = try String(contentsOf: theme, encoding: .utf8)
  }

  @Test("The theme knows every class that a component writes", arguments: Galerie.pages)
  func classes(name: String, html: String) {
    let known = Set(
      css.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        .flatMap { $0.split(separator: ".") })
    let used = html.split(separator: " class=\"").dropFirst()
      .flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") }
    let unknown = Set(used).subtracting(known)
    #expect(unknown.isEmpty)
  }

  @Test("The theme is light, and asks nothing of another site")
  func light() {
    #expect(css.utf8.count < 24_000)
    #expect(!css.contains("http") && !css.contains("@import") && !css.contains("url("))
  }

  @Test("Light, dark, print, forced colours and reduced motion are all provided for")
  func circumstances() {
    for query in [
      "prefers-color-scheme:dark", "@media print", "forced-colors:active",
      "prefers-reduced-motion",
    ] {
      #expect(css.contains(query))
    }
  }
}
