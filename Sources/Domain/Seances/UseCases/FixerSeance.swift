import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Fixes a séance, and makes its agenda.
package struct FixerSeance: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func callAsFunction(
    _ comite: ID<Comite>, le jour: Jour, lieu: String, calcul: String = "",
    id: ID<Seance>? = nil, acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    guard let found = try await moyens.store.comite(comite) else {
      throw SeanceRefusal.introuvable
    }
    try acteur.require(running: found, index)
    let fixed = try Seance.fixee(
      id: id ?? moyens.candidatures.identifiers.next(), comite: comite, le: jour, lieu: lieu,
      calcul: calcul)
    return try await moyens.store.insert(fixed, by: geste)
  }

  /// The agenda from filters, in the published order of the séance's day.
  package func schedule(
    _ id: ID<Seance>, _ filtre: FiltreOrdre, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    guard let seance = try await moyens.store.seance(id),
      let comite = try await moyens.store.comite(seance.comite)
    else { throw SeanceRefusal.introuvable }
    try acteur.require(running: comite, index)
    let waiting = try await moyens.store.enAttente(comite.departements(index))
    var raisons: [ID<Candidature>: RaisonPriorite] = [:]
    for source in moyens.priorites {
      raisons.merge(try await source.raisons(waiting, on: seance.le)) { first, _ in first }
    }
    let (ordre, found) = (try moyens.regles(on: seance.le).ordre, raisons)
    return try await moyens.store.change(id, by: geste) { seance, _ in
      try seance.scheduled(
        filtre, among: waiting, ordre: ordre, raisons: found, version: version)
    }
  }
}
