package import HTML

/// A file in a list of files to handle.
package struct Pochette: Sendable {
  package var titre: String
  package var href: Href
  /// At the right of the title: `2 postes`.
  package var mesure: String
  /// Under the title: the place.
  package var detail: String
  /// At the right under the title: the number, or `ouvert`.
  package var numero: String
  package var courante: Bool

  package init(
    _ titre: String, _ href: Href, mesure: String = "", detail: String = "", numero: String = "",
    courante: Bool = false
  ) {
    self.titre = titre
    self.href = href
    self.mesure = mesure
    self.detail = detail
    self.numero = numero
    self.courante = courante
  }
}

extension HTML {
  /// Files to handle, each a wide link.
  package mutating func pochettes(_ pochettes: [Pochette]) {
    raw("<ul class=\"pochettes\">")
    for pochette in pochettes {
      raw("<li><a href=\"")
      text(pochette.href.text)
      raw(pochette.courante ? "\" aria-current=\"true\"><strong>" : "\"><strong>")
      text(pochette.titre)
      raw("</strong> <span class=\"num n\">")
      text(pochette.mesure)
      raw("</span> <span class=\"doux petit\">")
      text(pochette.detail)
      raw("</span> <span class=\"n doux petit\">")
      text(pochette.numero)
      raw("</span></a></li>")
    }
    raw("</ul>")
  }
}
