package import Candidatures
package import Comptes
import HTML
package import Kernel

/// What recours put on « Mes dossiers à traiter »: those to answer, and for a structure the decisions it may
/// still challenge.
package struct PilesRecours: SourceDePiles {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    let lister = ListerRecours(moyens)
    var piles: [Pile] = []
    let open = try await lister.contestables(acteur, at: instant)
    if !open.isEmpty {
      piles.append(
        Pile(
          "Décisions à lire", "/recours", nombre: open.count, echeance: open.map(\.limite).min(),
          detail: "Le dernier jour pour contester"))
    }
    let waiting = try await lister.enAttente(acteur)
    if !waiting.isEmpty {
      piles.append(
        Pile(
          "Recours sans réponse", "/recours", nombre: waiting.count,
          echeance: waiting.map(\.silenceLe).min(),
          detail: RepondreRecours.roles.contains(where: acteur.has)
            ? "Répondre avant le rejet par silence" : "Le rejet par silence"))
    }
    return piles
  }
}
