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
    openCell(colonne)
    try content(&self)
    raw("</span></td>")
  }

  package mutating func cellule(_ colonne: StaticString, nombre: Int) {
    numberCell(colonne, Francais.nombre(nombre))
  }

  package mutating func cellule(_ colonne: StaticString, montant: Centimes) {
    numberCell(colonne, Francais.euros(montant))
  }

  /// A number already written out: `5,7`, `59 %`.
  package mutating func cellule(_ colonne: StaticString, chiffre: String) {
    numberCell(colonne, chiffre)
  }

  /// A cell that holds nothing, such as under a column without a total.
  package mutating func celluleVide() { raw("<td></td>") }

  private mutating func openCell(_ colonne: StaticString) {
    raw("<td data-l=\"")
    raw(colonne)
    raw("\"><span>")
  }

  private mutating func numberCell(_ colonne: StaticString, _ texte: String) {
    raw("<td class=\"n\" data-l=\"")
    raw(colonne)
    raw("\"><span>")
    text(texte)
    raw("</span></td>")
  }
}
