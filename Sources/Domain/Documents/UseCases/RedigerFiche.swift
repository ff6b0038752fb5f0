package import Candidatures
package import Comptes
package import Kernel
import Programme
import Territoires

/// Writes the one-page sheet of a candidature. Whoever may read the file may.
package struct RedigerFiche: Sendable {
  private let moyens: MoyensCandidatures
  private let codes: any CodesQR

  package init(_ moyens: MoyensCandidatures, codes: any CodesQR) {
    self.moyens = moyens
    self.codes = codes
  }

  /// Throws `CandidatureRefusal.introuvable`, also for a file outside the actor's territory.
  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur, at: Instant
  ) async throws -> Document {
    let candidature = try await LireCandidature(moyens)(id, acteur: acteur)
    let index = try await moyens.territoires.index()
    let departement = candidature.departement
    return FicheCandidature(
      candidature, index: index, regles: try moyens.regles.rules(on: candidature.recueLe),
      today: moyens.jour(at, departement: departement, index), site: moyens.site, codes: codes
    ) { [moyens] in moyens.jour($0, departement: departement, index) }.document
  }
}
