package import Candidats
package import Kernel

/// What another capability holds of a candidat: read and taken away with the rest.
package protocol DonneesDuCandidat: Sendable {
  /// What it is called, and what is held.
  func donnees(de candidat: ID<Candidat>) async throws -> [(nom: String, valeur: String)]
}
