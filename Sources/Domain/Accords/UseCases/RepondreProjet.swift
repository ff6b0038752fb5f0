package import Comptes
package import Kernel
import Territoires

/// Whoever signs for the State answers the version handed in.
package struct RepondreProjet: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// `ecartees`: the lines not accepted, by number.
  package func callAsFunction(
    _ id: ID<Accord>, ecartees: Set<Int>, observations: String, revision: Int, acteur: Acteur,
    by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    let signature = try await signature(acteur)
    let lettres = moyens.lettres
    return try await moyens.accords.change(id, by: geste) { [moyens] accord in
      let compte = try acteur.requireEtat(accord, index)
      let reponse = ReponseEtat(
        ecartees: ecartees, observations: observations, signature: signature, le: geste.at,
        jour: moyens.local(geste.at, accord.territoire, index).jour, par: compte)
      return try accord.repondu(reponse, revision: revision, lettres: lettres)
    }
  }

  private func signature(_ acteur: Acteur) async throws -> String {
    guard let id = acteur.compte, let compte = try await moyens.comptes.compte(id) else {
      return ""
    }
    let qualite = compte.identite.qualite
    return compte.identite.nomComplet + (qualite.isEmpty ? "" : ", " + qualite)
  }
}
