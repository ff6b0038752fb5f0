package import Appariement
package import Comptes
import HTML
package import Kernel

/// What campagnes put on « Mes dossiers à traiter »: the results that wait to be published, and for a
/// structure the posts whose order it may give.
package struct PilesAppariement: SourceDePiles {
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    try await results(acteur, instant) + orders(acteur)
  }

  private func results(_ acteur: Acteur, _ instant: Instant) async throws -> [Pile] {
    guard LireAppariements.roles.contains(where: acteur.has) else { return [] }
    let waiting = try await LireAppariements(moyens).aPublier(acteur, at: instant)
    guard !waiting.isEmpty else { return [] }
    return [
      Pile(
        "Résultats d’appariement à publier", "/appariements?liste=a-publier",
        nombre: waiting.count, detail: "Relire, puis publier les rencontres proposées")
    ]
  }

  /// For a structure: its posts that people wish for and whose order it has not given.
  private func orders(_ acteur: Acteur) async throws -> [Pile] {
    let waiting = try await ClasserCandidats(moyens).souhaitees(acteur).filter { !$0.isRanked }
    guard !waiting.isEmpty else { return [] }
    return [
      Pile(
        "Postes souhaités, ordre à donner", "/appariements/offres?liste=a-ranger",
        nombre: waiting.count, detail: "Facultatif\u{A0}: sans ordre, le score publié sert")
    ]
  }
}
