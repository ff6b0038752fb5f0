import Programme
package import Candidatures
package import Kernel

/// What the use cases of séances work with.
package struct MoyensSeances: Sendable {
  package let store: any SeanceStore
  package let candidatures: MoyensCandidatures
  /// Other capabilities that know why some files come first.
  package let priorites: [any SourcePriorites]

  package init(
    store: any SeanceStore, candidatures: MoyensCandidatures,
    priorites: [any SourcePriorites] = []
  ) {
    self.store = store
    self.candidatures = candidatures
    self.priorites = priorites
  }

  package func regles(on jour: Jour) throws -> ReglesSeance {
    ReglesSeance(try candidatures.regles.rules(on: jour))
  }
}
