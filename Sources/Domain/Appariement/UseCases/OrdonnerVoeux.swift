package import Candidats
package import Kernel
package import MisesEnRelation
package import Territoires
import Programme

/// A candidat orders the posts they wish for, by their personal link alone.
package struct OrdonnerVoeux: Sendable {
  private let moyens: MoyensAppariement
  private static let batch = 500

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  /// What the page of wishes shows.
  package struct Vue: Sendable {
    package let candidat: Candidat
    /// In their order.
    package let voeux: [Offre]
    /// Offers of one département that their own words lead to, the wishes left out.
    package let possibles: [Offre]
    package let reponses: [LigneCalcul]
    package let index: TerritoireIndex
  }

  /// Throws `CandidatRefusal.lienInvalide` or `nonConfirme`.
  package func lire(
    _ jeton: String, departement: String? = nil, limit: Int, at: Instant
  ) async throws -> Vue {
    let candidat = try await EspaceCandidat(moyens.candidats).read(jeton, at: at)
    try candidat.requireConfirmed()
    let index = try await moyens.index()
    let said = try await moyens.store.voeux(candidat.id)
    var voeux: [Offre] = []
    for id in said.offres {
      if let offre = try await moyens.mises.store.offre(id) { voeux.append(offre) }
    }
    return Vue(
      candidat: candidat, voeux: voeux,
      possibles: try await possibles(
        candidat, departement, without: Set(said.offres), limit, index),
      reponses: try await moyens.store.publies(pour: candidat.id), index: index)
  }

  package func callAsFunction(
    _ jeton: String, _ pas: PasOrdre, _ offre: ID<Offre>, by geste: Geste
  ) async throws -> VoeuxCandidat {
    let candidat = try await EspaceCandidat(moyens.candidats).read(jeton, at: geste.at)
    try candidat.requireConfirmed()
    let index = try await moyens.index()
    let regles = try moyens.regles(on: moyens.candidats.jour(geste.at)).appariement
    return try await moyens.store.ordonner(candidat.id, offre, by: geste) { voeux, offre, person in
      try voeux.ordered(pas, offre, person, at: geste.at, regles: regles, index: index)
    }
  }

  private func possibles(
    _ candidat: Candidat, _ departement: String?, without said: Set<ID<Offre>>, _ limit: Int,
    _ index: TerritoireIndex
  ) async throws -> [Offre] {
    guard let profil = candidat.profil, candidat.etat == .disponible else { return [] }
    var (found, last): ([Offre], ID<Offre>?) = ([], nil)
    while found.count < limit {
      let page = try await moyens.mises.store.offres(
        departement: departement ?? profil.departement, apres: last, limit: Self.batch)
      found += page.filter {
        !said.contains($0.id) && CauseEcart.entre(profil, $0, index) == nil
      }
      guard page.count == Self.batch else { break }
      last = page.last?.id
    }
    return Array(found.prefix(limit))
  }
}
