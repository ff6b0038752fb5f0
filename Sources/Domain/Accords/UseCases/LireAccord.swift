package import Comptes
package import Kernel
import Territoires

/// Opens an accord: what is public for everyone, its projet for those it concerns.
package struct LireAccord: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Throws `introuvable`. The voice is nil for whoever may only read what is public.
  package func callAsFunction(
    _ id: ID<Accord>, acteur: Acteur
  ) async throws -> (accord: Accord, voix: VoixAccord?) {
    guard let accord = try await moyens.accords.accord(id) else { throw AccordRefusal.introuvable }
    return (accord, acteur.voix(accord, try await moyens.territoires.index()))
  }

  /// For those it concerns only: throws `introuvable` to anybody else.
  package func projet(
    _ id: ID<Accord>, acteur: Acteur
  ) async throws -> (accord: Accord, voix: VoixAccord) {
    let (accord, voix) = try await self(id, acteur: acteur)
    guard let voix else { throw AccordRefusal.introuvable }
    return (accord, voix)
  }

  /// The posts placed in its territory since it was signed and held then, oldest first.
  package func places(_ accord: Accord, at instant: Instant) async throws -> [PostePlace] {
    let index = try await moyens.territoires.index()
    guard let departement = index.departement(of: accord.territoire) else { return [] }
    let jour = moyens.local(instant, accord.territoire, index).jour
    return try await moyens.places.places(
      departement: departement.code, depuis: accord.signeLe, on: jour
    ).filter { index.contains(accord.territoire, .commune($0.commune)) }
  }
}
