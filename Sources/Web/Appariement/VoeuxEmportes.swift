package import Appariement
package import Candidats
import JSON
import Kernel
import MisesEnRelation

/// The wishes of a candidat, on the page of what is held of them.
package struct VoeuxEmportes: DonneesDuCandidat {
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func donnees(
    de candidat: Candidat, in environment: Environment
  ) async throws -> [DonneeGardee] {
    var noms: [String] = []
    for offre in try await moyens.store.voeux(candidat.id).offres {
      noms.append(try await moyens.mises.store.offre(offre)?.structure ?? offre.description)
    }
    return [
      DonneeGardee(
        "voeux", "Vœux, dans l’ordre",
        lignes: noms.isEmpty ? [] : [noms.joined(separator: "\u{A0}; ")],
        valeur: .array(noms.map { .string($0) }))
    ]
  }
}
