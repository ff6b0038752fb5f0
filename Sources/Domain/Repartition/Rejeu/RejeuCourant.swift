package import Structures
package import Territoires

/// The replay of the list as it is now: computed once for each version of the data, away from the
/// threads that answer pages, and kept.
package actor RejeuCourant {
  private let store: any StructureStore
  private let territoires: TerritoiresCourants
  private let executeur: any TaskExecutor
  private var lance: (cle: Cle, tache: Task<Reponse, any Error>)?
  private var fini: (cle: Cle, reponse: Reponse)?

  /// `executeur`: where it computes.
  package init(
    store: any StructureStore, territoires: TerritoiresCourants, executeur: any TaskExecutor
  ) {
    self.store = store
    self.territoires = territoires
    self.executeur = executeur
  }

  package enum Etat: Sendable {
    /// What must be imported first: never empty.
    case absent([Manque])
    case enCours(ListeAttributions)
    case pret(Rejeu, ListeAttributions)
    case impossible(RefusCalcul)
  }

  package enum Manque: String, Sendable, CaseIterable { case communes, liste }

  private struct Cle: Hashable {
    let territoires: Int
    let liste: ListeAttributions
  }

  private typealias Reponse = Result<Rejeu, RefusCalcul>

  /// At once: what is ready, or that it is under way, which asking for it starts.
  package func etat() async throws -> Etat {
    try await etat(waiting: false)
  }

  /// When it is there: some seconds the first time.
  package func attendu() async throws -> Etat {
    try await etat(waiting: true)
  }

  private func etat(waiting: Bool) async throws -> Etat {
    let index = try await territoires.index()
    let liste = try await store.liste()
    let missing = Manque.allCases.filter { $0 == .communes ? !index.isImported : liste == nil }
    guard missing.isEmpty, let liste else { return .absent(missing) }
    let cle = Cle(territoires: index.version, liste: liste)
    let tache = tache(cle, index)
    if let fini, fini.cle == cle { return fini.reponse.etat(liste) }
    guard waiting else { return .enCours(liste) }
    return try await tache.value.etat(liste)
  }

  private func tache(_ cle: Cle, _ index: TerritoireIndex) -> Task<Reponse, any Error> {
    if let lance, lance.cle == cle { return lance.tache }
    let store = store
    let tache = Task(executorPreference: executeur) { [weak self] () async throws -> Reponse in
      do {
        let awards = try await store.toutes(FiltreStructures(), TriStructures()).lignes
        let reponse = await Self.calcule(index, awards)
        await self?.keep(reponse, cle)
        return reponse
      } catch {
        await self?.forget(cle)
        throw error
      }
    }
    lance = (cle, tache)
    return tache
  }

  private static func calcule(_ index: TerritoireIndex, _ awards: [Attribution]) async -> Reponse {
    let reglage = ReglageCalcul(limite: .iterations(iterations), fils: 2, horloge: { 0 })
    do throws(RefusCalcul) {
      return .success(try await Rejeu(index, awards, reglage: reglage))
    } catch {
      return .failure(error)
    }
  }

  /// What broke is tried again by the next visitor.
  private func forget(_ cle: Cle) {
    if lance?.cle == cle { lance = nil }
  }

  private func keep(_ reponse: Reponse, _ cle: Cle) {
    guard lance?.cle == cle else { return }
    fini = (cle, reponse)
  }

  /// Enough for a gap well under a hundredth, in seconds: the same plan each time.
  private static let iterations = 120
}

extension Result<Rejeu, RefusCalcul> {
  fileprivate func etat(_ liste: ListeAttributions) -> RejeuCourant.Etat {
    switch self {
    case .success(let rejeu): .pret(rejeu, liste)
    case .failure(let refus): .impossible(refus)
    }
  }
}
