package import Documents
import Ouvriers

/// Tagged PDF by pango and cairo, on two threads of its own: each keeps the fonts it has met.
package final class Imprimerie: Imprimeur {
  private let ouvriers = Ouvriers("imprimerie", count: 2, waiting: 64)

  package init() {}

  deinit { ouvriers.stop() }

  /// Characters a document may hold: some hundred pages.
  static let limite = 300_000

  package func pdf(_ document: Document) async throws -> [UInt8] {
    guard document.longueur <= Self.limite else { throw ImprimeurFault.tropLong }
    return try await ouvriers.run(orElse: ImprimeurFault.occupe) {
      try Self.imprimer(document)
    }
  }

  private static func imprimer(_ document: Document) throws -> [UInt8] {
    let toile = try Toile(document)
    let bandes = Composition(toile).bandes(document.blocs)
    let pages = MiseEnPage.pages(bandes, hauteur: Page.hauteurUtile)
    toile.tag("Document")
    for (rang, page) in pages.enumerated() {
      for place in page { place.dessin(toile, Page.haut + place.y) }
      toile.pied(document.pied, page: rang + 1, sur: pages.count)
      if rang < pages.count - 1 { toile.nextPage() }
    }
    toile.end("Document")
    return try Retouche(
      toile.finish(), portees: toile.portees, alternatives: toile.alternatives
    ).bytes
  }
}

/// A4, in points.
enum Page {
  static let largeur = 595.28
  static let hauteur = 841.89
  static let gauche = 62.0
  static let haut = 56.0
  static let bas = 70.0
  static var largeurUtile: Double { largeur - 2 * gauche }
  static var hauteurUtile: Double { hauteur - haut - bas }
}

extension Document {
  fileprivate var longueur: Int {
    blocs.flatMap(\.textes).reduce(pied.utf8.count) { $0 + $1.brut.utf8.count }
  }
}
