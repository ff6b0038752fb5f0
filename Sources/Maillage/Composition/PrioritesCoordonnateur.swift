import Candidatures
import Coordination
import Kernel
import Seances

/// Gives the agenda its second level: files in the territory of a recognised coordonnateur.
struct PrioritesCoordonnateur: SourcePriorites {
  let moyens: MoyensCoordination
  let candidatures: any CandidatureStore

  func raisons(
    _ dossiers: [DossierSeance], on jour: Jour
  ) async throws -> [ID<Candidature>: RaisonPriorite] {
    let ordre = try await LireOrdrePriorite(moyens)()
    var found: [ID<Candidature>: RaisonPriorite] = [:]
    for dossier in dossiers {
      guard let candidature = try await candidatures.candidature(dossier.id),
        let reconnuLe = ordre(FaitsPriorite(candidature), on: jour).reconnuLe
      else { continue }
      found[dossier.id] = RaisonPriorite(code: RaisonPriorite.coordonnateur, depuis: reconnuLe)
    }
    return found
  }
}
