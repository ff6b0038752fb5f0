import Candidats
package import Comptes
package import Kernel
import Programme
import Territoires

/// Calculates a wave of a campagne from what the database holds now: nothing is sent.
package struct SimulerAppariement: Sendable {
  package static let roles = Acteur.conduisentAppariement
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<CampagneAppariement>, acteur: Acteur, by geste: Geste
  ) async throws -> CalculAppariement {
    let campagne = try await LireAppariements(moyens).campagne(id, acteur: acteur)
    let index = try await moyens.index()
    let matiere = try await moyens.store.matiere(
      campagne.departement, on: moyens.jour(geste.at, campagne.departement, index))
    let entrees = ConstructionEntrees(
      try moyens.regles(on: campagne.jour), index,
      TirageAppariement(graine: campagne.graine, moyens.candidats.digests))(matiere)
    let calcul = moyens.candidats.identifiers.next(CalculAppariement.self)
    return try await moyens.store.ranger(id, by: geste) { vague in
      try CalculAppariement.simule(
        campagne, entrees, id: calcul, vague: vague, par: acteur.compte, at: geste.at)
    }
  }
}
