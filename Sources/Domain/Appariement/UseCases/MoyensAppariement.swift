package import Candidats
package import Kernel
package import MisesEnRelation
package import Programme
package import Territoires

/// What the use cases of the appariement work with.
package struct MoyensAppariement: Sendable {
  package let store: any AppariementStore
  package let mises: MoyensMises

  package init(store: any AppariementStore, mises: MoyensMises) {
    self.store = store
    self.mises = mises
  }

  package var candidats: MoyensCandidats { mises.candidats }

  package func index() async throws -> TerritoireIndex { try await mises.index() }

  package func jour(
    _ instant: Instant, _ departement: String, _ index: TerritoireIndex
  ) -> Jour { mises.local(instant, departement, index).jour }

  package func regles(on jour: Jour) throws -> ReglesDuJour {
    try candidats.regles.rules(on: jour)
  }
}
