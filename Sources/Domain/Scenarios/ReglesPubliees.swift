package import Kernel

/// The rules of a calculation as they were published before its official run: purpose, share in the
/// decision, sources. The parameters are the scenario's own, which never change.
package struct ReglesPubliees: Sendable, Equatable {
  package let finalite: String
  /// What the calculation weighs in the decision, and what it does not.
  package let part: String
  package let sources: String
  package let le: Instant

  package init(finalite: String, part: String, sources: String, le: Instant) {
    self.finalite = finalite
    self.part = part
    self.sources = sources
    self.le = le
  }
}
