package import HTML

/// What a place of a map shows.
package struct LieuCarte: Sendable {
  /// Shade 1 to 5; 0 for no value.
  package var classe: Int
  /// The value in words, read after the name: `6,1`, `6,1 pour 100 000 habitants`.
  package var valeur: String
  package var href: Href?

  package init(classe: Int, valeur: String, href: Href? = nil) {
    self.classe = classe
    self.valeur = valeur
    self.href = href
  }
}

extension HTML {
  /// The map of France as tiles, one per département and overseas collectivity. Places with an
  /// address can be reached by keyboard, after a link that passes over the map. `lieux` by code.
  ///
  /// Put a sentence, a legend and a table beside it.
  package mutating func carteTuiles(
    _ id: StaticString, titre: String, _ lieux: [String: LieuCarte]
  ) {
    let linked = lieux.values.contains { $0.href != nil }
    map(
      id, titre, linked: linked, svg: "<svg class=\"tuiles\"",
      viewBox: { h in h.raw("-2 -2 482 552") }
    ) { h in
      for tuile in TuileDepartement.toutes {
        let lieu = lieux[tuile.code] ?? LieuCarte(classe: 0, valeur: "sans valeur")
        let name = tuile.nom + " (" + tuile.code + ")\u{A0}: " + lieu.valeur
        h.place(lieu, name) { h in h.tile(tuile) }
      }
      h.raw("<path class=\"filet fin\" d=\"")
      h.raw(limitesRegions)
      h.raw("\"/>")
    }
  }

  private mutating func tile(_ tuile: TuileDepartement) {
    let (x, y) = (tuile.column * 40, tuile.row == 13 ? 508 : tuile.row * 40)
    raw("<path d=\"M")
    text(x)
    raw(" ")
    text(y)
    raw("h39v39h-39z\"/>")
    label(tuile.code, x: x + 19, y: y + 25)
  }

  /// A map that leads somewhere is a group of links, which can be passed over; one that does not is
  /// a picture.
  mutating func map(
    _ id: StaticString, _ titre: String, linked: Bool, svg: StaticString,
    viewBox: (inout HTML) -> Void, shapes: (inout HTML) -> Void
  ) {
    if linked {
      raw("<a class=\"passer-carte\" href=\"#")
      raw(id)
      raw("-fin\">Passer la carte</a>")
      element("div", .literal("role", "group"), Attribute("aria-label", titre)) { h in
        h.raw(svg)
        h.raw(" viewBox=\"")
        viewBox(&h)
        h.raw("\">")
        shapes(&h)
        h.raw("</svg>")
      }
      raw("<span id=\"")
      raw(id)
      raw("-fin\" tabindex=\"-1\"></span>")
    } else {
      raw(svg)
      raw(" role=\"img\" viewBox=\"")
      viewBox(&self)
      raw("\" aria-label=\"")
      text(titre)
      raw("\">")
      shapes(&self)
      raw("</svg>")
    }
  }

  /// A shape of a map: a link when it leads somewhere. Its name is read aloud and shown on hover.
  mutating func place(_ lieu: LieuCarte, _ name: String, shape: (inout HTML) -> Void) {
    if let href = lieu.href {
      raw("<a href=\"")
      text(href.text)
      raw("\" aria-label=\"")
      text(name)
      raw("\" class=\"")
    } else {
      raw("<g class=\"")
    }
    raw(shade(lieu.classe))
    raw("\">")
    shape(&self)
    raw("<title>")
    text(name)
    raw(lieu.href == nil ? "</title></g>" : "</title></a>")
  }
}
