package import Kernel
package import Territoires

/// What anybody may know of a séance to come: which comité, over which territory, when. Neither its
/// agenda nor its place.
package struct SeanceAnnoncee: Sendable, Equatable {
  package let id: ID<Seance>
  package let comite: ID<Comite>
  /// The comité's name.
  package let nom: String
  package let perimetre: CodeTerritoire
  package let le: Jour

  package init(
    id: ID<Seance>, comite: ID<Comite>, nom: String, perimetre: CodeTerritoire, le: Jour
  ) {
    self.id = id
    self.comite = comite
    self.nom = nom
    self.perimetre = perimetre
    self.le = le
  }
}
