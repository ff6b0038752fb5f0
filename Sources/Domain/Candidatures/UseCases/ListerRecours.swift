import Territoires
package import Comptes
package import Kernel

/// What is challenged and waits for an answer, and what an account may still challenge.
package struct ListerRecours: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Recours without an answer among the actor's files, the nearest day of silence first.
  package func enAttente(_ acteur: Acteur) async throws -> [LigneRecours] {
    let index = try await moyens.territoires.index()
    return try await moyens.store.recours(acteur.portee(index))
  }

  /// Decisions notified to the actor's own structures that may still be challenged at that moment, with
  /// the last day to do it.
  package func contestables(
    _ acteur: Acteur, at: Instant
  ) async throws -> [(candidature: Candidature, limite: Jour)] {
    let index = try await moyens.territoires.index()
    let today = moyens.jour(at)
    guard case .deposant = acteur.portee(index) else { return [] }
    let dossiers = try await moyens.store.dossiers(
      acteur.portee(index), .clos, appel: nil, on: today, apres: nil, limit: ListerDossiers.limit)
    var found: [(Candidature, Jour)] = []
    for dossier in dossiers {
      guard let candidature = try await moyens.store.candidature(dossier.id),
        let target = candidature.contestable(on: today, regles: try moyens.regles(on: today)),
        today <= target.limite
      else { continue }
      found.append((candidature, target.limite))
    }
    return found
  }
}

/// A recours as a line of a list.
package struct LigneRecours: Sendable, Equatable {
  package let candidature: ID<Candidature>
  package let numero: String
  package let nom: String
  package let recuLe: Jour
  package let limite: Jour
  package let silenceLe: Jour

  package init(
    candidature: ID<Candidature>, numero: String, nom: String, recuLe: Jour, limite: Jour,
    silenceLe: Jour
  ) {
    self.candidature = candidature
    self.numero = numero
    self.nom = nom
    self.recuLe = recuLe
    self.limite = limite
    self.silenceLe = silenceLe
  }
}
