package import Candidats
package import Comptes
package import Kernel
package import MisesEnRelation
import Territoires

/// A structure ranks the people who wish for its post, or an agent does as it said; or nobody does and
/// the published score stands.
package struct ClasserCandidats: Sendable {
  package static let roles = Acteur.lisentMises
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  /// What the page of a ranking shows.
  package struct Vue: Sendable {
    package let offre: Offre
    package let classement: ClassementOffre
    /// First registered first.
    package let demandes: [Candidat]
  }

  /// The offers this account answers for and that somebody wishes for.
  package func souhaitees(_ acteur: Acteur) async throws -> [LigneSouhaits] {
    guard let compte = acteur.compte, acteur.has(.structure) else { return [] }
    return try await moyens.store.souhaitees(compte)
  }

  /// Throws `introuvable` for an offer that the actor neither answers for nor follows.
  package func lire(_ id: ID<Offre>, acteur: Acteur) async throws -> Vue {
    let index = try await moyens.index()
    guard let offre = try await moyens.mises.store.offre(id), acteur.classe(offre, index) else {
      throw AppariementRefusal.introuvable
    }
    return Vue(
      offre: offre, classement: try await moyens.store.classement(id),
      demandes: try await moyens.store.demandes(id))
  }

  package func callAsFunction(
    _ id: ID<Offre>, _ pas: PasOrdre, _ candidat: ID<Candidat>, acteur: Acteur, by geste: Geste
  ) async throws -> ClassementOffre {
    let index = try await moyens.index()
    return try await moyens.store.classer(id, by: geste) { classement, offre, demandes in
      guard acteur.classe(offre, index) else { throw AppariementRefusal.introuvable }
      return try classement.ordered(pas, candidat, offre, demandes: demandes, at: geste.at)
    }
  }
}
