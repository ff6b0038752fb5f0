package import Comptes
package import Kernel
import Territoires

/// A signataire writes its own indicative part, and nobody else's.
package struct IndiquerPart: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Throws `introuvable` to whoever speaks for no signataire, `postesDepasses` with what remains.
  package func callAsFunction(
    _ id: ID<Accord>, postes: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    return try await moyens.accords.change(id, by: geste) { accord in
      guard let rang = acteur.voix(accord, index)?.rang else { throw AccordRefusal.introuvable }
      return try accord.partIndiquee(postes, rang: rang, at: geste.at)
    }
  }
}
