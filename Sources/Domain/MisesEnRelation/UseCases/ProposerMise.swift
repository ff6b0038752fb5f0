package import Candidats
package import Comptes
package import Kernel
import Territoires

/// An agent proposes a candidat and a structure to each other. The tool proposes; they decide.
package struct ProposerMise: Sendable {
  package static let roles = Acteur.suiventMises
  private let moyens: MoyensMises

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  package func callAsFunction(
    _ offre: ID<Offre>, _ candidat: ID<Candidat>, acteur: Acteur, by geste: Geste
  ) async throws -> MiseEnRelation {
    let index = try await moyens.index()
    guard let found = try await moyens.store.offre(offre), acteur.follows(found, index) else {
      throw MiseRefusal.introuvable
    }
    return try await propose(found, candidat, par: acteur.compte, by: geste)
  }

  /// What a published appariement proposes. `par`: whoever published it.
  package func propose(
    _ offre: ID<Offre>, _ candidat: ID<Candidat>, par: ID<Compte>?, by geste: Geste
  ) async throws -> MiseEnRelation {
    guard let found = try await moyens.store.offre(offre) else { throw MiseRefusal.introuvable }
    return try await propose(found, candidat, par: par, by: geste)
  }

  private func propose(
    _ offre: Offre, _ candidat: ID<Candidat>, par: ID<Compte>?, by geste: Geste
  ) async throws -> MiseEnRelation {
    let index = try await moyens.index()
    let regles = try moyens.regles(at: geste.at)
    let lettres = try moyens.lettres(at: geste.at, index)
    let (jeton, lien) = try moyens.candidats.lien(at: geste.at)
    let own = Jeton(from: moyens.candidats.randomness)
    let jour = moyens.local(geste.at, offre.departement, index).jour
    let tirages = TiragesMise(
      id: moyens.candidats.identifiers.next(), jeton: own,
      empreinte: own.empreinte(moyens.candidats.digests), par: par, at: geste.at, jour: jour)
    return try await moyens.store.proposer(offre.id, candidat, lien: lien, on: jour, by: geste) {
      try MiseEnRelation.proposee(
        $0, $1, $2, tirages, regles: regles, index: index
      ) { lettres.proposition($0, candidat: jeton, structure: own) }
    }
  }

  /// Who might come to an offer.
  package struct Venues: Sendable {
    package let offre: Offre
    /// Every post is filled: nobody is looked for.
    package let isFilled: Bool
    package let candidats: [LigneCandidat]
  }

  /// Candidats whose own wishes lead to this offer: available when it begins, ready to travel there,
  /// retained by nobody. In the order they registered.
  package func candidats(
    pour id: ID<Offre>, acteur: Acteur, apres: CurseurCandidats?, limit: Int
  ) async throws -> Venues {
    let index = try await moyens.index()
    guard let offre = try await moyens.store.offre(id), acteur.follows(offre, index) else {
      throw MiseRefusal.introuvable
    }
    guard try await moyens.store.pourvus(id) < offre.postes else {
      return Venues(offre: offre, isFilled: true, candidats: [])
    }
    var found: [LigneCandidat] = []
    var cursor = apres
    while found.count < limit {
      let page = try await moyens.candidats.store.aPortee(
        offre.lieux.compactMap { index.resolve($0.commune)?.commune }, apres: cursor,
        limit: Self.batch)
      found += page.filter {
        $0.disponibleLe <= offre.conditions.debut
          && offre.isReached(from: $0.commune, mobilite: $0.mobilite, index)
      }
      guard page.count == Self.batch else { break }
      cursor = page.last?.curseur
    }
    return Venues(offre: offre, isFilled: false, candidats: Array(found.prefix(limit)))
  }

  private static let batch = 500
}
