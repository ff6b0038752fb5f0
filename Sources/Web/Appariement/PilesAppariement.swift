package import Appariement
package import Comptes
import HTML
package import Kernel

/// What campagnes put on « Mes dossiers à traiter »: the results that wait to be published.
package struct PilesAppariement: SourceDePiles {
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard LireAppariements.roles.contains(where: acteur.has) else { return [] }
    let waiting = try await LireAppariements(moyens).aPublier(acteur, at: instant)
    guard !waiting.isEmpty else { return [] }
    return [
      Pile(
        "Résultats d’appariement à publier", "/appariements?liste=a-publier",
        nombre: waiting.count, detail: "Relire, puis publier les rencontres proposées")
    ]
  }
}
