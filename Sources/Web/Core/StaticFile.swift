import HTML

/// The theme's files, built into the program.
struct StaticFile: Sendable {
  let name: String
  let contentType: String
  let bytes: [UInt8]

  static let all: [StaticFile] = [theme, icon]

  static let theme = StaticFile(
    name: "theme.css", contentType: "text/css; charset=utf-8", bytes: PackageResources.theme_css)
  static let icon = StaticFile(
    name: "icone.svg", contentType: "image/svg+xml", bytes: PackageResources.icone_svg)

  /// The address changes with the content, so that browsers may keep the file for a year.
  var href: Href { "/static/\(name)?v=\(version)" }

  /// Written on every page: computed once.
  let version: String

  private init(name: String, contentType: String, bytes: [UInt8]) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    // FNV-1a, 32 bits: a change of content changes it; nothing secret depends on it.
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    version = String(hash, radix: 36)
  }
}
