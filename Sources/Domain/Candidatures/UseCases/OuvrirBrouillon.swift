package import Comptes
package import Kernel

/// Shows a draft at the address its saving led to: the page may be loaded again or kept. The code
/// itself never stands in an address.
package struct OuvrirBrouillon: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `brouillonIntrouvable` for a draft that is unknown, too old, already sent, or another's.
  package func callAsFunction(
    _ id: ID<Brouillon>, jeton: String, at: Instant
  ) async throws -> Brouillon {
    guard let typed = Jeton(jeton), let found = try await moyens.store.brouillon(id),
      found.isOpen(on: moyens.jour(at)),
      found.jeton(moyens.digests).empreinte(moyens.digests) == typed.empreinte(moyens.digests)
    else { throw CandidatureRefusal.brouillonIntrouvable }
    return found
  }
}

extension Brouillon {
  /// What the address of the draft ends with; only its code gives it.
  package func jeton(_ digests: any Digests) -> Jeton {
    Jeton(derived: "brouillon", from: Array("\(id)\n\(code.text)".utf8), digests)
  }
}
