import Design
import HTML
import Testing

@Suite struct PageShellTests {
  private let site = SiteWeb(version: "a/b", codeSource: "https://exemple.example/code")

  private func html(_ shell: PageShell) -> String {
    page { h in shell.write(into: &h) { h in h.raw("<h1>Corps</h1>") } }
  }

  @Test("The title says the page, then the site, and errors first")
  func title() {
    var shell = PageShell(site, titre: "Postes & lieux")
    #expect(html(shell).contains("<title>Postes &amp; lieux – Maillage</title>"))
    shell.enErreur = true
    #expect(html(shell).contains("<title>Erreur\u{A0}: Postes &amp; lieux – Maillage</title>"))
  }

  @Test("What is not set is not shown")
  func absent() {
    let html = html(PageShell(site, titre: "Titre"))
    for part in ["Démonstration", "Une question", "tel:", "Fil d’Ariane", "<nav", "refresh"] {
      #expect(!html.contains(part))
    }
  }

  @Test("The theme's address changes with its version, and nothing leaves this site")
  func assets() {
    let html = html(PageShell(site, titre: "Titre"))
    #expect(html.contains("href=\"/static/theme.css?v=a%2Fb\""))
    #expect(!html.replacing("https://exemple.example/code", with: "").contains("http"))
  }

  @Test("The menu marks the page being read; a session can be left by a form")
  func menu() {
    let html = html(
      PageShell(
        site, titre: "Titre",
        menu: [Lien("Accueil", "/"), Lien("Le programme", "/programme", courant: true)],
        session: Connexion(
          nom: "Sélène Démo", compte: "/mon-compte", sortie: "/deconnexion",
          jetons: Jetons(jeton: "j", cle: "k"))))
    #expect(html.contains("<a href=\"/programme\" aria-current=\"page\">Le programme</a>"))
    #expect(html.contains("<a href=\"/\">Accueil</a>"))
    #expect(html.contains("<form action=\"/deconnexion\" method=\"post\">"))
  }

  @Test("The breadcrumb ends with this page")
  func trail() {
    let html = html(PageShell(site, titre: "Bobigny", fil: [Lien("Accueil", "/")]))
    #expect(
      html.contains("<li><a href=\"/\">Accueil</a></li><li aria-current=\"page\">Bobigny</li>"))
  }
}
