import Comptes
import Design
import HTML
import HTTP
package import Journal
import Kernel
package import Structures
package import Territoires

/// The list of structures, its exports, one structure, and the help near a resident.
package struct StructureRoutes: Sendable {
  let store: any StructureStore
  let territoires: TerritoiresCourants
  private let journal: any JournalStore
  let classeurs: any ClasseurWriter

  package init(
    store: any StructureStore, territoires: TerritoiresCourants, journal: any JournalStore,
    classeurs: any ClasseurWriter
  ) {
    self.store = store
    self.territoires = territoires
    self.journal = journal
    self.classeurs = classeurs
  }

  package var routes: [Route] {
    [
      .get("/structures", example: "/structures?par=100") { try await .page(list($0)) },
      .get("/structures.csv", example: "/structures.csv") { try await csv($0) },
      .get("/structures.xlsx", example: "/structures.xlsx") { try await xlsx($0) },
      .get("/structures/{id}", example: "/structures/1") { try await .page(structure($0)) },
      .get("/aide", example: "/aide?commune=93008") { try await .page(help($0)) },
    ]
  }

  private func list(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    let demande = DemandeListe(visit.query, index)
    guard demande.fautes.isEmpty else { return try await refused(demande, visit) }
    let page = try await store.page(
      demande.filtre, demande.tri, demande.curseur, limite: demande.par)
    let list = ListePage(
      demande: demande, page: page,
      liste: page.liste.map { ListeCitee($0, visit.environment.settings) },
      territoire: index.nom(of: demande.filtre.territoire) ?? "territoire inconnu")
    return self.page(list, .ok)
  }

  /// What is to correct, without any figure: in place of the list, and of its files.
  func refused(_ demande: DemandeListe, _ visit: Visit) async throws -> Page {
    let liste = try await store.liste().map { ListeCitee($0, visit.environment.settings) }
    return page(
      ListePage(demande: demande, page: nil, liste: liste, territoire: ""), .unprocessable)
  }

  private func page(_ list: ListePage, _ status: HTTPStatus) -> Page {
    Page(
      "Les structures", status: status, trail: [("Accueil", "/")], section: .structures,
      hasErrors: status != .ok
    ) { h in list.write(into: &h) }
  }

  private func structure(_ visit: Visit) async throws -> Page {
    guard let dossier = try await store.dossier(visit.id()) else { throw NotFound() }
    let history = HistoriqueDossier(store: journal, territoires: territoires)
    let page = StructurePage(
      dossier: dossier, index: try await territoires.index(), liste: try await store.liste(),
      historique: try await history(
        of: JournalEvent.Subject("structure", dossier.structure.id.rawValue),
        in: visit.environment))
    return Page(
      dossier.structure.nom, trail: [("Accueil", "/"), ("Les structures", "/structures")],
      section: .structures
    ) { h in page.write(into: &h) }
  }
}
