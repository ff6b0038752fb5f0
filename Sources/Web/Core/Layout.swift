import Comptes
import Design
import HTML
import HTTP
import Kernel

/// The frame around every page, for whoever looks at it.
struct Layout {
  let environment: Environment
  let acteur: Acteur
  let jeton: String

  func write(_ page: Page, into html: inout HTML) {
    let shell = PageShell(
      site, titre: page.title, menu: Menu.links(for: acteur, lit: page.section),
      session: session, fil: page.trail.map { Lien($0.title, $0.href) },
      enErreur: page.hasErrors, rafraichir: page.refresh)
    shell.write(into: &html, main: page.content)
  }

  private var site: SiteWeb {
    SiteWeb(
      version: StaticFile.theme.version, codeSource: "/donnees#code",
      demonstration: environment.settings.demonstration ? banner : nil,
      telephone: environment.settings.hotline)
  }

  private var banner: BandeauDemo {
    BandeauDemo(
      maintenant: environment.local(environment.clock.now()), horloge: "/demo/date")
  }

  private var session: Connexion? {
    guard acteur.compte != nil else { return nil }
    return Connexion(
      nom: acteur.nom, compte: "/mon-compte", sortie: "/deconnexion",
      jetons: Jetons(jeton: jeton, cle: hexadecimal(environment.randomness.bytes(16))))
  }
}
