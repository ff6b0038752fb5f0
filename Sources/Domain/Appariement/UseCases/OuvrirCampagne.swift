import Candidats
package import Comptes
package import Kernel
import Territoires

/// A préfecture opens the campagne of its département: the lottery is drawn then, and published at once.
package struct OuvrirCampagne: Sendable {
  package static let roles = Acteur.conduisentAppariement
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func callAsFunction(
    _ departement: String, jusquau: Jour, acteur: Acteur, by geste: Geste
  ) async throws -> CampagneAppariement {
    let index = try await moyens.index()
    guard acteur.conduit(departement, index) else { throw AppariementRefusal.departementInconnu }
    let campagne = CampagneAppariement(
      id: moyens.candidats.identifiers.next(), departement: departement, ouverteLe: geste.at,
      jour: moyens.jour(geste.at, departement, index), par: acteur.compte, voeuxJusquau: jusquau,
      graine: hexadecimal(moyens.candidats.randomness.bytes(16)))
    return try await moyens.store.ouvrir(CampagneAppariement.ouverte(campagne), by: geste)
  }
}
