package import Candidats
import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Reads propositions: the lists of an actor, one of them, and the CV that goes with it.
package struct LireMises: Sendable {
  package static let roles = Acteur.lisentMises
  package static let limit = 50
  private let moyens: MoyensMises

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  package func liste(
    _ pile: PileMises, acteur: Acteur, at: Instant, apres: CurseurMises? = nil,
    limit: Int = Self.limit
  ) async throws -> [LigneMise] {
    let index = try await moyens.index()
    return try await moyens.store.liste(
      acteur.portee(index), pile, on: moyens.candidats.jour(at), apres: apres, limit: limit)
  }

  package func counts(acteur: Acteur, at: Instant) async throws -> [PileMises: Int] {
    let index = try await moyens.index()
    return try await moyens.store.comptes(
      acteur.portee(index), on: moyens.candidats.jour(at))
  }

  /// Throws `introuvable` for what the actor may not read.
  package func dossier(
    _ id: ID<MiseEnRelation>, acteur: Acteur
  ) async throws -> DossierMise {
    let index = try await moyens.index()
    guard let found = try await moyens.store.dossier(id), acteur.reads(found, index) else {
      throw MiseRefusal.introuvable
    }
    return found
  }

  /// By the structure's personal link. Throws `lienInvalide`.
  package func dossier(lien: String) async throws -> DossierMise {
    guard let jeton = Jeton(lien),
      let found = try await moyens.store.dossier(
        empreinte: jeton.empreinte(moyens.candidats.digests))
    else { throw MiseRefusal.lienInvalide }
    return found
  }

  /// By the candidat's own link. Throws `introuvable` for another's.
  package func dossier(
    _ id: ID<MiseEnRelation>, de candidat: ID<Candidat>
  ) async throws -> DossierMise {
    guard let found = try await moyens.store.dossier(id), found.candidat.id == candidat else {
      throw MiseRefusal.introuvable
    }
    return found
  }

  package func dossiers(de candidat: ID<Candidat>) async throws -> [DossierMise] {
    try await moyens.store.dossiers(de: candidat)
  }

  /// The CV, for the structure, as long as the proposition opens it: never for an agent.
  package func cv(
    _ dossier: DossierMise, par qui: QuiRepond, at: Instant
  ) async throws -> (CV, [UInt8]) {
    switch qui {
    case .candidat: throw MiseRefusal.introuvable
    case .lien: break
    case .compte(let acteur):
      guard acteur.answers(for: dossier.offre) else { throw MiseRefusal.introuvable }
    }
    let index = try await moyens.index()
    let jour = moyens.local(at, dossier.mise.departement, index).jour
    guard dossier.mise.ouvreCV(on: jour), let cv = dossier.candidat.cv,
      let octets = try await moyens.candidats.store.cv(dossier.candidat.id)
    else { throw MiseRefusal.introuvable }
    return (cv, octets)
  }
}
