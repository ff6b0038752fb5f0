package import Candidatures
package import Comptes
package import Kernel
import Programme
import Territoires

/// Writes a model with what a file says. Whoever may read the file may.
package struct RedigerDocument: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// A blank model. Everyone may.
  package func vierge(_ modele: Modele, at: Instant) throws -> Document {
    let jour = moyens.jour(at)
    return Redaction(
      Donnees(jour: jour, regles: try moyens.regles.rules(on: jour), site: moyens.site)
    ).document(modele)
  }

  /// Throws `CandidatureRefusal.introuvable`, also for a file outside the actor's territory.
  package func callAsFunction(
    _ modele: Modele, pour id: ID<Candidature>, acteur: Acteur, at: Instant
  ) async throws -> Document {
    let candidature = try await LireCandidature(moyens)(id, acteur: acteur)
    return try await document(modele, candidature, anonyme: false, at: at)
  }

  /// For whoever holds the address of the acknowledgement: names nobody. Throws `introuvable`.
  package func callAsFunction(
    _ modele: Modele, numero: String, jeton: String, at: Instant
  ) async throws -> Document {
    let candidature = try await LireAccuse(moyens)(numero: numero, jeton: jeton)
    return try await document(modele, candidature, anonyme: true, at: at)
  }

  /// The decision's letter. Throws `introuvable`, or `decisionManquante` when nothing is decided.
  package func courrier(_ id: ID<Candidature>, acteur: Acteur) async throws -> Document {
    let candidature = try await LireCandidature(moyens)(id, acteur: acteur)
    return Document(try await NotifierDecision(moyens).letter(candidature))
  }

  private func document(
    _ modele: Modele, _ candidature: Candidature, anonyme: Bool, at: Instant
  ) async throws -> Document {
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(at, departement: candidature.departement, index)
    return Redaction(
      Donnees(
        jour: jour, regles: try moyens.regles.rules(on: jour), site: moyens.site,
        dossier: DossierRedige(candidature, index, on: jour, anonyme: anonyme))
    ).document(modele)
  }
}
