import Design
import HTML
import Kernel
import Testing

@Suite struct TableauTests {
  @Test("A sorted column says in which way, its link the other one")
  func sorted() {
    let html = page { h in
      h.tableau(
        "Structures",
        [
          Colonne("Nom", tri: "/s?tri=-nom", sens: .croissant), Colonne("Postes", nombre: true),
        ]
      ) { h in
        h.ligne { h in
          h.tete("A & B", "/s/\(1)")
          h.cellule("Postes", nombre: 1_200)
        }
      }
    }
    #expect(
      html == """
        <table class="cartes"><caption>Structures</caption><thead><tr>\
        <th scope="col" aria-sort="ascending"><a href="/s?tri=-nom">Nom</a> <span aria-hidden="true">↑</span></th>\
        <th scope="col" class="n">Postes</th></tr></thead><tbody>\
        <tr><th scope="row"><a href="/s/1">A &amp; B</a></th>\
        <td class="n" data-l="Postes"><span>1\u{202F}200</span></td></tr></tbody></table>
        """)
  }

  @Test("A cell written straight reads as its text does")
  func straight() throws {
    for day in ["2021-03-01", "2021-08-11", "2022-12-31", "0001-01-01", "9999-02-28"] {
      let jour = try #require(Jour(iso: day))
      #expect(
        page { $0.cellule("Le", jour: jour) } == page { $0.cellule("Le", Francais.jour(jour)) })
    }
    #expect(
      page { $0.tete("A & B", "/s/", 1_048_576) } == page { $0.tete("A & B", "/s/\(1_048_576)") })
  }

  @Test(
    "Pages around the current one are shown, and the ends",
    arguments: [
      (1, 1, ""), (1, 2, "[1] 2 >"), (1, 9, "[1] 2 … 9 >"), (5, 9, "< 1 … 4 [5] 6 … 9 >"),
      (9, 9, "< 1 … 8 [9]"), (2, 3, "< 1 [2] 3 >"),
    ])
  func pages(current: Int, total: Int, expected: String) {
    let html = page { $0.pages(courante: current, sur: total) { "/s?page=\($0)" } }
    #expect(outline(html) == expected)
  }

  @Test("A page beyond the last one, or before the first, is no crash")
  func outOfRange() {
    for current in [Int.min, 0, 10, Int.max] {
      let html = page { $0.pages(courante: current, sur: 3) { _ in "/s" } }
      #expect(html.contains("</nav>"))
    }
  }

  @Test("Without neighbours there is no pagination")
  func cursor() {
    #expect(page { $0.pages(precedente: nil, suivante: nil) } == "")
    let html = page { $0.pages(precedente: nil, suivante: "/s?apres=\("x y")") }
    #expect(html.contains("<a href=\"/s?apres=x%20y\" rel=\"next\">Suivante</a>"))
  }

  /// `< 1 … 4 [5] 6 >` of a written pagination.
  private func outline(_ html: String) -> String {
    html.split(separator: "<li").dropFirst().map { item in
      if item.contains("rel=\"prev\"") { return "<" }
      if item.contains("rel=\"next\"") { return ">" }
      if item.contains("…") { return "…" }
      let digits = String(item.split(separator: "Page </span>").last?.filter(\.isNumber) ?? "")
      return item.contains("aria-current") ? "[\(digits)]" : digits
    }.joined(separator: " ")
  }
}
