import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  /// What is public of an accord, on one A4 sheet, with the code that opens its page.
  func sheet(_ visit: Visit) async throws -> Answer {
    let pages = try await open(visit)
    let accord = pages.accord
    let places = try await LireAccord(moyens).places(accord, at: visit.at)
    let address = moyens.site + pages.href.text
    let code = codes.code(address)
    let day = Francais.jourLong(pages.local.jour)
    return .page(
      Page("La feuille de l’accord", trail: pages.accordTrail, section: .programme) { h in
        h.feuille(
          Feuille(
            expediteur: accord.signataires.map(\.nom), destinataire: [],
            date: "Situation au \(day)", objet: accord.titre, reference: pages.chapo)
        ) { h in
          pages.figures(places, &h)
          pages.delay(&h)
          pages.territories(places, &h)
          pages.communes(places, &h)
        } bas: { h in
          if let code { h.qr(code, titre: "Ouvrir la page de l’accord") }
          h.element("p", text: "À jour sur \(address)")
        }
      })
  }
}

extension PagesAccord {
  /// Where posts are placed, in a sentence.
  func communes(_ places: [PostePlace], _ h: inout HTML) {
    guard !places.isEmpty else { return }
    var counts: [String: Int] = [:]
    for place in places { counts[commune(place.commune), default: 0] += place.postes }
    let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) (\($0.value))" }
    h.element(
      "p", .class("petit"), text: "Postes placés par commune\u{A0}: \(Francais.liste(words)).")
  }
}
