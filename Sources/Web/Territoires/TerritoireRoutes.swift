import Comptes
import Design
import HTML
import HTTP
package import Territoires

/// `/territoires` and `/communes/{code}`: find one's commune, and read what is known of it.
package struct TerritoireRoutes: Sendable {
  private let territoires: TerritoiresCourants

  package init(territoires: TerritoiresCourants) { self.territoires = territoires }

  package var routes: [Route] {
    [
      .get("/territoires", example: "/territoires?q=saint-denis") { visit in
        .page(try await search(visit))
      },
      .get("/communes/{code}", example: "/communes/93066") { try await commune($0) },
    ]
  }

  private func search(_ visit: Visit) async throws -> Page {
    let page = RecherchePage(
      typed: visit.query.text("q"), index: try await territoires.index())
    return Page("Trouver une commune", trail: [("Accueil", "/")]) { page.write(into: &$0) }
  }

  /// A stale code leads for good to today's commune, which says where the reader comes from.
  private func commune(_ visit: Visit) async throws -> Answer {
    let index = try await territoires.index()
    let code = visit.parameter("code")
    guard let found = index.resolve(code) else { throw NotFound() }
    guard case .actuelle(let commune) = found else {
      return .moved("/communes/\(found.commune.code)?ancien=\(code)")
    }
    let former = index.resolve(visit.query.text("ancien")).flatMap {
      $0.commune.code == commune.code ? $0 : nil
    }
    let page = CommunePage(commune: commune, former: former, index: index)
    return .page(Page(commune.nom, trail: page.trail) { page.write(into: &$0) })
  }
}
