package import Candidatures
package import Kernel
package import Territoires

/// The calls as candidatures ask for them: may one be deposited now, for this département?
package struct AppelsCourants: AppelsEnCours {
  private let store: any AppelStore
  private let territoires: TerritoiresCourants
  private let fuseaux: any Fuseaux

  package init(
    store: any AppelStore, territoires: TerritoiresCourants, fuseaux: any Fuseaux
  ) {
    self.store = store
    self.territoires = territoires
    self.fuseaux = fuseaux
  }

  /// Open when a call for this place is, and where no call was ever published for it. Closed since
  /// the last minute of the last call, or until the first minute of the next.
  package func fenetre(departement: String, at: Instant) async throws -> FenetreAppel {
    let index = try await territoires.index()
    let place = CodeTerritoire.departement(departement)
    let local = fuseaux.local(at, in: index.fuseau(of: place))
    let calls = try await store.appels().filter {
      index.contains($0.territoire, place) || index.contains(place, $0.territoire)
    }
    if calls.isEmpty { return .ouverte(nil) }
    // Several open at once: the one that closes first.
    let open = calls.filter { $0.etat(at: local) == .ouvert }
      .min { ($0.cloture, $0.id) < ($1.cloture, $1.id) }
    if let open { return .ouverte(open.cite) }
    let next = calls.map(\.ouverture).filter { $0 > local }.min()
    if let next { return .pasEncore(next) }
    return calls.map(\.cloture).max().map { .close($0) } ?? .ouverte(nil)
  }
}
