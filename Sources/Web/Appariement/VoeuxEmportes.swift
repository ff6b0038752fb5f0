package import Appariement
package import Candidats
package import Kernel
import MisesEnRelation

/// The wishes of a candidat, on the page of what is held of them.
package struct VoeuxEmportes: DonneesDuCandidat {
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func donnees(
    de candidat: ID<Candidat>
  ) async throws -> [(nom: String, valeur: String)] {
    var noms: [String] = []
    for offre in try await moyens.store.voeux(candidat).offres {
      noms.append(try await moyens.mises.store.offre(offre)?.structure ?? offre.description)
    }
    return [("Vœux, dans l’ordre", noms.joined(separator: "\u{A0}; "))]
  }
}
