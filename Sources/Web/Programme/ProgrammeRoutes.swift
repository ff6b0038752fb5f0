import Comptes
import Design
import HTML
import HTTP
import Kernel
package import Seances
package import Structures
package import Territoires

/// The programme in figures: the country, a région, a département.
package struct ProgrammeRoutes: Sendable {
  private let store: any StructureStore
  private let territoires: TerritoiresCourants
  private let contours: any TerritoireStore
  private let annonces: AnnoncerSeances

  package init(
    store: any StructureStore, territoires: TerritoiresCourants, contours: any TerritoireStore,
    annonces: AnnoncerSeances
  ) {
    self.annonces = annonces
    self.store = store
    self.territoires = territoires
    self.contours = contours
  }

  package var routes: [Route] {
    [
      .get("/programme", example: "/programme") { try await .page(programme($0)) },
      .get("/regions/{code}", example: "/regions/11") { try await .page(region($0)) },
      .get("/departements/{code}", example: "/departements/93") {
        try await .page(departement($0))
      },
    ]
  }

  private func programme(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    var demande = DemandeListe(visit.query, index)
    guard demande.fautes.isEmpty else { return refused(demande) }
    demande.filtre.territoire = .pays
    let filtre = demande.filtre
    let page = ProgrammePage(
      demande: demande, totaux: try await store.totaux(filtre),
      population: index.population(of: .pays),
      densites: DensitePostes.departements(
        try await store.groupes(filtre, par: demande.parSiege ? .departementSiege : .departement),
        index),
      mois: try await store.groupes(filtre, par: .mois),
      contours: try await contours.contours(.departements), liste: try await liste(visit))
    return Page("Le programme en chiffres", trail: [("Accueil", "/")], section: .programme) { h in
      page.write(into: &h)
    }
  }

  /// What is to correct, without any figure.
  private func refused(_ demande: DemandeListe) -> Page {
    Page(
      "Le programme en chiffres", status: .unprocessable, trail: [("Accueil", "/")],
      section: .programme, hasErrors: true
    ) { h in
      h.titre("Le programme en chiffres")
      demande.writeErrors(into: &h)
      FiltresProgramme(demande: demande).write(into: &h)
      DemandeListe.noFigure(&h)
    }
  }

  private func region(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    guard let region = index.region(visit.parameter("code")) else { throw NotFound() }
    let territoire = CodeTerritoire.region(region.code)
    let filtre = FiltreStructures(territoire: territoire)
    let groups = try await store.groupes(filtre, par: .departement)
    let inside = index.departements.filter { $0.region == region.code }.map(\.code)
    let page = TerritoirePage(
      territoire: territoire, titre: region.nom, totaux: try await store.totaux(filtre),
      population: index.population(of: territoire),
      parts: DensitePostes.departements(groups, index).filter { inside.contains($0.code) },
      partsNom: "département", liste: try await liste(visit),
      href: { "/departements/\($0.code)" })
    return self.page(page, trail: [])
  }

  private func departement(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    guard let departement = index.departement(visit.parameter("code")) else { throw NotFound() }
    let territoire = CodeTerritoire.departement(departement.code)
    let filtre = FiltreStructures(territoire: territoire)
    let groups = try await store.groupes(filtre, par: .commune)
    let parts = groups.map { code, totals in
      DensitePostes(
        code: code, nom: name(code, departement, index), totaux: totals,
        population: index.population(of: .commune(code)))
    }
    let page = TerritoirePage(
      territoire: territoire, titre: departement.nom, totaux: try await store.totaux(filtre),
      population: index.population(of: territoire),
      parts: parts.sorted { (-$0.totaux.postes, $0.code) < (-$1.totaux.postes, $1.code) },
      partsNom: "commune du siège", liste: try await liste(visit),
      carte: try await map(departement, groups, index),
      seance: try await annonces.departement(departement.code, at: visit.at),
      href: { Href("/structures").adding("territoire", "commune:\($0.code)") })
    let region = departement.region.flatMap { index.region($0) }
    return self.page(
      page, trail: region.map { [(title: $0.nom, href: Href("/regions/\($0.code)"))] } ?? [])
  }

  /// The communes of the département itself: a seat elsewhere has no place on its map.
  private func map(
    _ departement: Departement, _ groups: [String: TotauxStructures], _ index: TerritoireIndex
  ) async throws -> CarteDepartement? {
    let communes = groups.compactMap { code, totals -> CarteDepartement.Commune? in
      guard let commune = index.resolve(code)?.commune, let position = commune.position,
        commune.departement == departement.code, totals.postes > 0
      else { return nil }
      let (x, y) = Trace.exact(position)
      return CarteDepartement.Commune(nom: commune.nom, postes: totals.postes, x: x, y: y)
    }
    let outline = try await contours.contours(.departements).first { $0.code == departement.code }
    return CarteDepartement(
      nom: departement.nom, code: departement.code,
      communes: communes.sorted { ($0.nom, $0.x) < ($1.nom, $1.x) }, contour: outline?.chemin)
  }

  private func liste(_ visit: Visit) async throws -> ListeCitee? {
    try await store.liste().map { ListeCitee($0, visit.environment.settings) }
  }

  /// A seat in another département says so.
  private func name(_ code: String, _ here: Departement, _ index: TerritoireIndex) -> String {
    guard let commune = index.resolve(code)?.commune else { return "Commune \(code)" }
    guard commune.departement != here.code else { return commune.nom }
    return "\(commune.nom), \(index.nom(of: .departement(commune.departement)) ?? "ailleurs")"
  }

  private func page(_ page: TerritoirePage, trail: [(title: String, href: Href)]) -> Page {
    let above: [(title: String, href: Href)] = [("Accueil", "/"), ("Le programme", "/programme")]
    return Page(page.titre, trail: above + trail, section: .programme) { h in
      page.write(into: &h)
    }
  }
}
