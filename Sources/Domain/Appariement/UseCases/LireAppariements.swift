import Candidats
package import Comptes
package import Kernel
import Territoires

/// Reads campagnes and their calculations.
package struct LireAppariements: Sendable {
  package static let roles = Acteur.conduisentAppariement
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  /// Those the actor leads, the latest first.
  package func campagnes(_ acteur: Acteur) async throws -> [LigneCampagne] {
    try await moyens.store.campagnes(acteur.departementsDesCandidats(try await moyens.index()))
  }

  /// Those whose latest calculation waits to be published, the wishes being closed.
  package func aPublier(_ acteur: Acteur, at: Instant) async throws -> [LigneCampagne] {
    let index = try await moyens.index()
    return try await campagnes(acteur).filter {
      $0.aPublier
        && moyens.jour(at, $0.campagne.departement, index) > $0.campagne.voeuxJusquau
    }
  }

  /// Throws `introuvable` for another territory's.
  package func campagne(
    _ id: ID<CampagneAppariement>, acteur: Acteur
  ) async throws -> CampagneAppariement {
    let index = try await moyens.index()
    guard let found = try await moyens.store.campagne(id), acteur.conduit(found.departement, index)
    else { throw AppariementRefusal.introuvable }
    return found
  }

  package func calcul(
    _ id: ID<CalculAppariement>, acteur: Acteur
  ) async throws -> (CampagneAppariement, CalculAppariement) {
    guard let found = try await moyens.store.calcul(id) else {
      throw AppariementRefusal.introuvable
    }
    return (try await campagne(found.campagne, acteur: acteur), found)
  }

  /// For anybody: a calculation once it is published, a simulation only for those who lead.
  package func regles(
    _ id: ID<CalculAppariement>, acteur: Acteur
  ) async throws -> (CampagneAppariement, CalculAppariement) {
    guard let found = try await moyens.store.calcul(id),
      let campagne = try await moyens.store.campagne(found.campagne)
    else { throw AppariementRefusal.introuvable }
    let index = try await moyens.index()
    guard found.publication != nil || acteur.conduit(campagne.departement, index) else {
      throw AppariementRefusal.introuvable
    }
    return (campagne, found)
  }
}
