package import Kernel

/// Opens a draft again with its code.
package struct ReprendreBrouillon: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `brouillonIntrouvable` for a code that is none, of nobody, too old, or already sent.
  package func callAsFunction(_ typed: String, at: Instant) async throws -> Brouillon {
    guard let code = CodeLisible(typed), let found = try await moyens.store.brouillon(code),
      found.isOpen(on: moyens.jour(at))
    else { throw CandidatureRefusal.brouillonIntrouvable }
    return found
  }
}
