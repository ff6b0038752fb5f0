package import HTML

extension PageShell {
  func entete(_ h: inout HTML) {
    h.raw("<header class=\"entete\"><div class=\"large\"><a class=\"marque\" href=\"/\">")
    h.raw(logo)
    h.raw("Maillage</a>")
    if !menu.isEmpty || session != nil { menu(&h) }
    h.raw("</div></header>")
  }

  private func menu(_ h: inout HTML) {
    h.raw(
      "<details class=\"menu\"><summary>Menu</summary><nav aria-label=\"Menu principal\"><ul>")
    for lien in menu { h.ligne(lien) }
    if let session {
      h.ligne(Lien(session.nom, session.compte))
      h.raw("<li>")
      h.element("form", .action(session.sortie), .literal("method", "post")) { h in
        h.invisible("_jeton", session.jetons.jeton)
        h.invisible("_cle", session.jetons.cle)
        h.raw("<button class=\"lien\">Se déconnecter</button>")
      }
      h.raw("</li>")
    }
    h.raw("</ul></nav></details>")
  }

  func pied(_ h: inout HTML) {
    h.raw(
      "<footer class=\"pied\"><div class=\"large\"><div class=\"pile\"><p><strong>Maillage</strong>, plateforme libre du programme des conseillers numériques. Ce site n’est pas un site de l’État.</p><ul><li><a href=\"/accessibilite\">Accessibilité</a></li><li><a href=\"/vos-donnees\">Vos données</a></li><li><a href=\"/documents\">Modèles de documents</a></li><li><a href=\"/donnees\">Données ouvertes et API</a></li><li>"
    )
    h.element("a", .href(site.codeSource), text: "Code source")
    h.raw("</li></ul></div>")
    if let telephone = site.telephone {
      h.raw("<p>Une question\u{A0}?<br>")
      h.telephone(telephone)
      h.raw("</p>")
    }
    h.raw("</div></footer>")
  }
}

extension HTML {
  mutating func demonstration(_ demonstration: BandeauDemo) {
    raw(
      "<div class=\"demo\" role=\"region\" aria-label=\"Démonstration\"><div class=\"large\"><p><strong>Données de démonstration.</strong> "
    )
    text(demonstration.texte)
    raw("</p>")
    if let maintenant = demonstration.maintenant {
      raw("<p>Nous sommes le ")
      let moment = Francais.moment(maintenant)
      if let horloge = demonstration.horloge {
        element("a", .href(horloge), text: moment)
      } else {
        text(moment)
      }
      raw("</p>")
    }
    raw("</div></div>")
  }

  /// The breadcrumb: the pages above, then this one. Writes nothing on the home page.
  package mutating func fil(_ parents: [Lien], page: String) {
    guard !parents.isEmpty else { return }
    raw("<nav class=\"fil\" aria-label=\"Fil d’Ariane\"><ol>")
    for lien in parents { ligne(lien) }
    raw("<li aria-current=\"page\">")
    text(page)
    raw("</li></ol></nav>")
  }

  /// A telephone number that can be called by a touch.
  package mutating func telephone(_ numero: String) {
    element("a", .class("tel"), .href(Href(telephone: numero)), text: numero)
  }

  mutating func ligne(_ lien: Lien) {
    raw("<li>")
    element(
      "a", .href(lien.href), .optional("aria-current", lien.courant ? "page" : nil),
      text: lien.label)
    raw("</li>")
  }
}

private let logo: StaticString =
  "<svg width=\"30\" height=\"30\" viewBox=\"0 0 30 30\" aria-hidden=\"true\"><path d=\"M0 0h9v9H0zM21 0h9v9h-9zM0 10.5h9v9H0zM21 10.5h9v9h-9zM0 21h9v9H0zM21 21h9v9h-9zM10.5 10.5h9v9h-9z\"/><path d=\"M10.5 0h9v9h-9zM10.5 21h9v9h-9z\" opacity=\".28\"/></svg>"
