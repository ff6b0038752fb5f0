package import Comptes
package import Kernel
import Programme
import Territoires

/// The redacteur hands the projet in to the State, whole or in part, before 23:59 of the last day.
package struct RemettreProjet: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Accord>, revision: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    let lettres = moyens.lettres
    return try await moyens.accords.change(id, by: geste) { [moyens] accord in
      try acteur.requireRedacteur(accord, index)
      return try accord.remis(
        revision: revision, at: geste.at,
        local: moyens.local(geste.at, accord.territoire, index),
        aides: moyens.regles.rules(on: accord.signeLe).aides, lettres: lettres)
    }
  }
}
