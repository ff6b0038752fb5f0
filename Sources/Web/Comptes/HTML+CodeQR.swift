import Comptes
import HTML

extension HTML {
  /// The code as a picture, dark on light whatever the colours of the page, with the blank margin of
  /// four modules that readers need.
  mutating func qr(_ code: CodeQR, titre: String) {
    let side = String(code.width + 8)
    element(
      "svg", .literal("width", "232"), .literal("height", "232"),
      Attribute("viewBox", "0 0 \(side) \(side)"), .literal("role", "img"),
      Attribute("aria-label", titre), .literal("shape-rendering", "crispEdges")
    ) { html in
      html.element(
        "rect", Attribute("width", side), Attribute("height", side), .literal("fill", "#fff")
      ) { _ in }
      html.element("path", .literal("fill", "#000"), Attribute("d", Self.path(code))) { _ in }
    }
  }

  /// One rectangle for each run of dark modules.
  private static func path(_ code: CodeQR) -> String {
    var path = ""
    for y in 0..<code.width {
      var x = 0
      while x < code.width {
        let start = x
        while x < code.width, code.modules[y * code.width + x] { x += 1 }
        if x > start { path += "M\(start + 4) \(y + 4)h\(x - start)v1h-\(x - start)z" }
        x += 1
      }
    }
    return path
  }
}
