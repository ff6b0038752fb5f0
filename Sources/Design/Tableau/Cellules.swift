package import HTML
package import Kernel

/// Rows and cells, written without an array or a string per cell: a long table is mostly this.
extension HTML {
  package mutating func ligne(content: (inout HTML) throws -> Void) rethrows {
    raw("<tr>")
    try content(&self)
    raw("</tr>")
  }

  /// The row's header: what the row is about.
  package mutating func tete(_ texte: String) {
    raw("<th scope=\"row\">")
    text(texte)
    raw("</th>")
  }

  package mutating func tete(_ texte: String, _ href: Href) {
    raw("<th scope=\"row\"><a href=\"")
    text(href.text)
    raw("\">")
    text(texte)
    raw("</a></th>")
  }

  /// The same for a page named by a number, of which a long list builds no address.
  package mutating func tete(_ texte: String, _ chemin: StaticString, _ numero: Int64) {
    raw("<th scope=\"row\">", "<a href=\"", chemin)
    text(numero)
    raw("\">")
    text(texte)
    raw("</a></th>")
  }

  package mutating func tete(content: (inout HTML) throws -> Void) rethrows {
    raw("<th scope=\"row\">")
    try content(&self)
    raw("</th>")
  }

  /// A cell; `colonne` is its column's name, shown beside it on a phone.
  package mutating func cellule(_ colonne: StaticString, _ texte: String) {
    openCell(colonne)
    text(texte)
    raw("</span></td>")
  }

  package mutating func cellule(
    _ colonne: StaticString, content: (inout HTML) throws -> Void
  ) rethrows {
    // A form may stand in it, which a span may not hold.
    raw("<td data-l=\"", colonne, "\"><div>")
    try content(&self)
    raw("</div></td>")
  }

  package mutating func cellule(_ colonne: StaticString, nombre: Int) {
    openNumberCell(colonne)
    self.nombre(nombre)
    raw("</span></td>")
  }

  package mutating func cellule(_ colonne: StaticString, montant: Centimes) {
    openNumberCell(colonne)
    euros(montant)
    raw("</span></td>")
  }

  package mutating func cellule(_ colonne: StaticString, jour: Jour) {
    openCell(colonne)
    self.jour(jour)
    raw("</span></td>")
  }

  /// A number already written out: `5,7`, `59 %`.
  package mutating func cellule(_ colonne: StaticString, chiffre: String) {
    openNumberCell(colonne)
    text(chiffre)
    raw("</span></td>")
  }

  /// A cell that holds nothing, such as under a column without a total.
  package mutating func celluleVide() { raw("<td></td>") }

  private mutating func openCell(_ colonne: StaticString) {
    raw("<td data-l=\"", colonne, "\"><span>")
  }

  private mutating func openNumberCell(_ colonne: StaticString) {
    raw("<td class=\"n\" data-l=\"", colonne, "\"><span>")
  }
}
