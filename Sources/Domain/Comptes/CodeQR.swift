/// A square of dark and light modules that a phone's camera reads.
package struct CodeQR: Sendable, Equatable {
  package let width: Int
  /// Row by row, `width` × `width`; true where dark.
  package let modules: [Bool]

  package init(width: Int, modules: [Bool]) {
    self.width = width
    self.modules = modules
  }
}

/// Draws QR codes.
package protocol CodesQR: Sendable {
  /// Nil for a text too long for any code (2,331 bytes).
  func code(_ text: String) -> CodeQR?
}
