package import Kernel

/// What is known of a candidat's CV; its bytes are kept apart.
package struct CV: Sendable, Equatable {
  package let format: FormatCV
  /// Bytes.
  package let taille: Int
  package let deposeLe: Instant

  package init(format: FormatCV, taille: Int, deposeLe: Instant) {
    self.format = format
    self.taille = taille
    self.deposeLe = deposeLe
  }
}

/// The kinds of file a CV may be: told by its content, never by its name.
package enum FormatCV: String, Sendable, CaseIterable {
  case pdf, odt, docx

  package var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }
}

/// Unpacks what a ZIP entry holds. Implemented with zlib outside.
package protocol Decompression: Sendable {
  /// The bytes of a raw DEFLATE stream; nil when it is damaged, or gives more than `limit`.
  func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]?
}

extension Candidat {
  /// A file found right takes the place of the one before.
  package func cvReceived(_ format: FormatCV, taille: Int, at: Instant) -> Changed<Candidat> {
    var changed = active(at)
    changed.cv = CV(format: format, taille: taille, deposeLe: at)
    return Changed(
      changed,
      events: [
        event(
          "candidat.cvDepose",
          [("format", .code(format.rawValue)), ("taille", .integer(Int64(taille)))])
      ])
  }
}
