package import Candidats
package import Candidatures
import Comptes
package import Kernel
package import Programme
package import Structures
package import Territoires

/// What the use cases of propositions work with.
package struct MoyensMises: Sendable {
  package let store: any MiseStore
  package let candidats: MoyensCandidats
  package let candidatures: any CandidatureStore
  package let structures: any StructureStore

  package init(
    store: any MiseStore, candidats: MoyensCandidats, candidatures: any CandidatureStore,
    structures: any StructureStore
  ) {
    self.store = store
    self.candidats = candidats
    self.candidatures = candidatures
    self.structures = structures
  }

  package func index() async throws -> TerritoireIndex { try await candidats.territoires.index() }

  /// The local time in a département.
  package func local(
    _ instant: Instant, _ departement: String, _ index: TerritoireIndex
  ) -> HeureLocale {
    candidats.fuseaux.local(instant, in: index.departement(departement)?.fuseau ?? .paris)
  }

  package func regles(at instant: Instant) throws -> LimitesMises {
    try candidats.regles.rules(on: candidats.jour(instant)).mises
  }

  package func lettres(at instant: Instant, _ index: TerritoireIndex) throws -> LettresMise {
    LettresMise(
      index: index, candidats: try candidats.lettres(at: instant),
      motifs: try regles(at: instant).motifs, site: candidats.site)
  }
}
