package import HTML

/// A column of a table: its name, and for a sortable one the address that sorts by it.
package struct Colonne: Sendable {
  package enum Sens: Sendable { case croissant, decroissant }

  package var nom: String
  /// Whether it holds numbers, set to the right.
  package var nombre: Bool
  package var tri: Href?
  /// How the table is sorted by this column now, if it is.
  package var sens: Sens?

  package init(_ nom: String, nombre: Bool = false, tri: Href? = nil, sens: Sens? = nil) {
    self.nom = nom
    self.nombre = nombre
    self.tri = tri
    self.sens = sens
  }
}

/// How a table behaves on a phone: rows become cards, columns get narrower, or it scrolls sideways.
package enum FormeTableau: Sendable { case cartes, serre, defile }

extension HTML {
  /// A table with its caption. `lignes` and `pied` write rows with `tete` and `cellule`.
  package mutating func tableau(
    _ legende: String, _ colonnes: [Colonne], _ forme: FormeTableau = .cartes,
    legendeCachee: Bool = false, pied: ((inout HTML) -> Void)? = nil,
    lignes: (inout HTML) throws -> Void
  ) rethrows {
    switch forme {
    case .cartes: raw("<table class=\"cartes\">")
    case .serre: raw("<table class=\"serre\">")
    case .defile:
      scroller(legende)
      raw("<table>")
    }
    raw(legendeCachee ? "<caption class=\"cache\">" : "<caption>")
    text(legende)
    raw("</caption><thead><tr>")
    for colonne in colonnes { entete(colonne) }
    raw("</tr></thead><tbody>")
    try lignes(&self)
    raw("</tbody>")
    if let pied {
      raw("<tfoot>")
      pied(&self)
      raw("</tfoot>")
    }
    raw(forme == .defile ? "</table></div>" : "</table>")
  }

  private mutating func scroller(_ legende: String) {
    raw("<div class=\"defile\" role=\"region\" tabindex=\"0\" aria-label=\"")
    text(legende)
    raw("\">")
  }

  private mutating func entete(_ colonne: Colonne) {
    raw(colonne.nombre ? "<th scope=\"col\" class=\"n\"" : "<th scope=\"col\"")
    switch colonne.sens {
    case .croissant: raw(" aria-sort=\"ascending\"")
    case .decroissant: raw(" aria-sort=\"descending\"")
    case nil: break
    }
    raw(">")
    if let tri = colonne.tri {
      element("a", .href(tri), text: colonne.nom)
    } else {
      text(colonne.nom)
    }
    switch colonne.sens {
    case .croissant: raw(" <span aria-hidden=\"true\">↑</span>")
    case .decroissant: raw(" <span aria-hidden=\"true\">↓</span>")
    case nil: break
    }
    raw("</th>")
  }
}
