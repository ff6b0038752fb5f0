import Territoires
package import Comptes
package import Kernel

/// Opens a recueil, for the coordonnateur and those who follow its territory.
package struct LireRecueil: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `introuvable`, also outside the actor's territory.
  package func callAsFunction(
    _ id: ID<Recueil>, acteur: Acteur
  ) async throws -> (recueil: Recueil, coordonnateur: Coordonnateur) {
    let index = try await moyens.territoires.index()
    guard let recueil = try await moyens.recueils.recueil(id),
      let coordonnateur = try await moyens.coordonnateurs.coordonnateur(recueil.coordonnateur),
      acteur.follows(coordonnateur, index)
    else { throw CoordinationRefusal.introuvable }
    return (recueil, coordonnateur)
  }

  /// The same, for whoever may also act: throws `interdit` to the others.
  func toAct(
    _ id: ID<Recueil>, acteur: Acteur
  ) async throws -> (recueil: Recueil, coordonnateur: Coordonnateur) {
    let found = try await self(id, acteur: acteur)
    guard acteur.coordinates(found.coordonnateur, try await moyens.territoires.index()) else {
      throw CoordinationRefusal.interdit
    }
    return found
  }

  /// Those of the actor's territory.
  package func list(acteur: Acteur) async throws -> [ResumeRecueil] {
    let index = try await moyens.territoires.index()
    let followed = try await moyens.coordonnateurs.coordonnateurs()
      .filter { acteur.follows($0, index) }.map(\.id)
    return try await moyens.recueils.recueils().filter { followed.contains($0.coordonnateur) }
  }
}
