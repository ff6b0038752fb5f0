package import Courriers
import Design
import HTML
import HTTP
import Kernel

/// The letters of the demonstration, to read on screen. Only where it is on: letters hold secrets.
package struct CourrielsDemoRoutes: Sendable {
  private let store: any CourrierStore
  private static let lignes = 50

  package init(_ store: any CourrierStore) { self.store = store }

  package var routes: [Route] {
    [
      .get("/demo/courriels", example: "/demo/courriels", liste),
      .get("/demo/courriels/{id}", example: "/demo/courriels/1", lettre),
    ]
  }

  private func liste(_ visit: Visit) async throws -> Answer {
    let before = ID<Courrier>(visit.query.text("avant"))
    let found = try await store.courriers(before: before, limit: Self.lignes + 1)
    let letters = Array(found.prefix(Self.lignes))
    let next: Href? =
      found.count > Self.lignes ? letters.last.map { "/demo/courriels?avant=\($0.id)" } : nil
    return .page(
      Page("Courriels de la démonstration", trail: Self.trail(isList: true)) { html in
        html.titre(
          "Courriels de la démonstration",
          chapo: "Ce que chacun aurait reçu, le plus récent d’abord. Rien n’est vraiment parti.")
        guard !letters.isEmpty else {
          html.vide(
            "Aucun courriel", "Déposez une candidature ou demandez un lien\u{A0}: il paraîtra ici.")
          return
        }
        html.tableau(
          "Courriels", [Colonne("Objet"), Colonne("Pour"), Colonne("Écrit le")],
          legendeCachee: true
        ) { html in
          for letter in letters {
            html.ligne { html in
              html.tete(letter.objet, "/demo/courriels/\(letter.id)")
              html.cellule("Pour", letter.destinataire)
              html.cellule("Écrit le", Francais.moment(visit.environment.local(letter.creeLe)))
            }
          }
        }
        html.pages(precedente: nil, suivante: next)
      })
  }

  private func lettre(_ visit: Visit) async throws -> Answer {
    guard let letter = try await store.courrier(visit.id()) else { throw NotFound() }
    return .page(
      Page(letter.objet, trail: Self.trail(isList: false)) { html in
        html.titre(letter.objet)
        html.faits { html in
          html.fait("Pour", letter.destinataire)
          html.fait("Écrit le", Francais.moment(visit.environment.local(letter.creeLe)))
        }
        html.raw("<div class=\"feuille pile\">")
        for paragraph in letter.paragraphs {
          html.raw("<p>")
          Self.write(paragraph, site: visit.environment.settings.publicURL, into: &html)
          html.raw("</p>")
        }
        html.raw("</div>")
      })
  }

  private static func trail(isList: Bool) -> [(title: String, href: Href)] {
    let home: [(title: String, href: Href)] = [
      ("Accueil", "/"), ("Démonstration", "/demo/comptes"),
    ]
    return isList ? home : home + [("Courriels", "/demo/courriels")]
  }

  /// The lines of a paragraph; a line that is an address of this site is a link.
  private static func write(_ lines: [Substring], site: String, into html: inout HTML) {
    for (index, line) in lines.enumerated() {
      if index > 0 { html.raw("<br>") }
      if line.hasPrefix(site + "/"), !line.contains(" ") {
        let path = String(line.dropFirst(site.count))
        html.element("a", .href("\(path: path)"), text: String(line))
      } else {
        html.text(String(line))
      }
    }
  }
}

extension Courrier {
  /// The lines of the text, grouped between blank ones.
  fileprivate var paragraphs: [[Substring]] {
    texte.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }.map(Array.init)
  }
}
