package import HTML
package import Kernel

/// What every page of an installation shares.
package struct SiteWeb: Sendable {
  /// Changes when the theme does, so that browsers may keep it for ever.
  package var version: String
  package var demonstration: BandeauDemo?
  /// The help line, as it is read. Shown only when set.
  package var telephone: String?
  package var codeSource: Href

  package init(
    version: String, codeSource: Href, demonstration: BandeauDemo? = nil,
    telephone: String? = nil
  ) {
    self.version = version
    self.codeSource = codeSource
    self.demonstration = demonstration
    self.telephone = telephone
  }
}

/// The banner that says that the data are not real, and what day it is there.
package struct BandeauDemo: Sendable {
  package var texte: String
  package var maintenant: HeureLocale?
  /// Where the day can be changed.
  package var horloge: Href?

  package init(
    texte: String =
      "Les organismes publics existent\u{A0}; les dossiers, les choix et les personnes sont inventés.",
    maintenant: HeureLocale? = nil, horloge: Href? = nil
  ) {
    self.texte = texte
    self.maintenant = maintenant
    self.horloge = horloge
  }
}

/// A link of the menu, the breadcrumb or the tabs.
package struct Lien: Sendable {
  package var label: String
  package var href: Href
  /// Whether it is the page being read.
  package var courant: Bool

  package init(_ label: String, _ href: Href, courant: Bool = false) {
    self.label = label
    self.href = href
    self.courant = courant
  }
}

/// Who is signed in, and how to sign out.
package struct Connexion: Sendable {
  package var nom: String
  package var compte: Href
  package var sortie: Href
  package var jetons: Jetons

  package init(nom: String, compte: Href, sortie: Href, jetons: Jetons) {
    self.nom = nom
    self.compte = compte
    self.sortie = sortie
    self.jetons = jetons
  }
}

/// A whole page around what `main` writes.
package struct PageShell: Sendable {
  package var site: SiteWeb
  /// The title of the tab, before « – Maillage ».
  package var titre: String
  package var description: String
  package var menu: [Lien]
  package var session: Connexion?
  /// The pages above this one, the home page first; this page's name comes last, without a link.
  package var fil: [Lien]
  /// Whether a form of the page has errors: the title then begins with « Erreur ».
  package var enErreur: Bool
  /// Reloads the page by itself every so many seconds, to follow a long work.
  package var rafraichir: Int?

  package init(
    _ site: SiteWeb, titre: String, description: String = "", menu: [Lien] = [],
    session: Connexion? = nil, fil: [Lien] = [], enErreur: Bool = false, rafraichir: Int? = nil
  ) {
    self.site = site
    self.titre = titre
    self.description = description
    self.menu = menu
    self.session = session
    self.fil = fil
    self.enErreur = enErreur
    self.rafraichir = rafraichir
  }

  package func write(into h: inout HTML, main: (inout HTML) throws -> Void) rethrows {
    head(&h)
    h.raw("<body><a class=\"passer\" href=\"#contenu\">Aller au contenu</a>")
    if let demonstration = site.demonstration { h.demonstration(demonstration) }
    entete(&h)
    h.raw("<main class=\"large\" id=\"contenu\" tabindex=\"-1\">")
    h.fil(fil, page: titre)
    try main(&h)
    h.raw("</main>")
    pied(&h)
    h.raw("</body></html>")
  }

  private func head(_ h: inout HTML) {
    h.raw(
      "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
    )
    if enErreur { h.raw("Erreur\u{A0}: ") }
    h.text(titre)
    h.raw(" – Maillage</title>")
    if !description.isEmpty {
      h.void("meta", .literal("name", "description"), Attribute("content", description))
    }
    if let rafraichir {
      h.void(
        "meta", .literal("http-equiv", "refresh"), Attribute("content", String(rafraichir)))
    }
    h.void(
      "link", .literal("rel", "stylesheet"), .href("/static/theme.css?v=\(site.version)"))
    h.void(
      "link", .literal("rel", "icon"), .literal("type", "image/svg+xml"),
      .href("/static/icone.svg?v=\(site.version)"))
    h.raw("</head>")
  }
}
