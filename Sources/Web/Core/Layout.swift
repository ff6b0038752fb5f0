import Comptes
import Design
import HTML
import Kernel

/// The frame around every page: head, skip link, demonstration banner, header, footer.
struct Layout {
  let environment: Environment
  let acteur: Acteur
  let jeton: String

  func write(_ page: Page, into html: inout HTML) {
    html.raw("<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
    html.text(page.title)
    html.raw(" – Maillage</title>\n<link rel=\"stylesheet\" href=\"")
    html.text(StaticFile.theme.href.text)
    html.raw(
      "\">\n<link rel=\"icon\" href=\"/static/icone.svg\" type=\"image/svg+xml\">\n</head>\n<body>\n"
    )
    html.raw("<a class=\"passer\" href=\"#contenu\">Aller au contenu</a>\n")
    writeDemonstration(into: &html)
    writeHeader(page, into: &html)
    html.raw("<main class=\"large\" id=\"contenu\">\n")
    writeTrail(page, into: &html)
    page.content(&html)
    html.raw("\n</main>\n")
    writeFooter(into: &html)
    html.raw("</body>\n</html>\n")
  }

  private func writeDemonstration(into html: inout HTML) {
    guard environment.settings.demonstration else { return }
    html.raw(
      "<div class=\"demo\" role=\"region\" aria-label=\"Démonstration\"><div class=\"large\"><p>")
    html.raw("<strong>Données de démonstration.</strong> Les organismes publics existent\u{A0}; ")
    html.raw("les dossiers, les choix et les personnes sont inventés.</p><p>")
    html.raw("<a href=\"/demo/comptes\">Changer de rôle</a></p></div></div>\n")
  }

  private func writeHeader(_ page: Page, into html: inout HTML) {
    html.raw("<header class=\"entete\"><div class=\"large\"><a class=\"marque\" href=\"/\">")
    html.raw(Self.logo)
    html.raw("Maillage</a>\n<details class=\"menu\"><summary>Menu</summary>")
    html.raw("<nav aria-label=\"Menu principal\"><ul>")
    for item in Menu.items(for: acteur) {
      html.element("li") { html in
        html.element(
          "a", .href(item.href),
          .optional("aria-current", item.section == page.section ? "page" : nil), text: item.title)
      }
    }
    html.raw("</ul></nav></details>\n</div></header>\n")
  }

  private func writeTrail(_ page: Page, into html: inout HTML) {
    guard !page.trail.isEmpty else { return }
    html.raw("<nav class=\"fil\" aria-label=\"Fil d’Ariane\"><ol>")
    for step in page.trail {
      html.element("li") { html in html.element("a", .href(step.href), text: step.title) }
    }
    html.raw("<li aria-current=\"page\">")
    html.text(page.title)
    html.raw("</li></ol></nav>\n")
  }

  private func writeFooter(into html: inout HTML) {
    html.raw("<footer class=\"pied\"><div class=\"large\"><div class=\"pile\"><p>")
    html.raw(
      "<strong>Maillage</strong>, plateforme libre du programme des conseillers numériques. ")
    html.raw("Ce site n’est pas un site de l’État.</p><ul>")
    html.raw("<li><a href=\"/accessibilite\">Accessibilité</a></li>")
    html.raw("<li><a href=\"/vos-donnees\">Vos données</a></li>")
    html.raw("<li><a href=\"/donnees-ouvertes\">Données ouvertes et API</a></li>")
    html.raw("</ul></div>")
    if let hotline = environment.settings.hotline {
      html.raw("<p>Une question\u{A0}?<br>")
      html.element("a", .class("tel"), .href(Href(telephone: hotline)), text: hotline)
      html.raw("</p>")
    }
    html.raw("</div></footer>\n")
  }

  private static let logo: StaticString = """
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><path d="M0 0h9v9H0zM21 0h9v9\
    h-9zM0 10.5h9v9H0zM21 10.5h9v9h-9zM0 21h9v9H0zM21 21h9v9h-9zM10.5 10.5h9v9h-9z"/><path d="M10.5 \
    0h9v9h-9zM10.5 21h9v9h-9z" opacity=".28"/></svg>
    """
}
