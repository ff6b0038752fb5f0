package import HTML

extension HTML {
  /// Names and values, one under the other. Fill it with `fait`.
  package mutating func faits(content: (inout HTML) throws -> Void) rethrows {
    raw("<dl class=\"faits\">")
    try content(&self)
    raw("</dl>")
  }

  package mutating func fait(_ nom: String, _ valeur: String) {
    fait(nom) { h in h.text(valeur) }
  }

  package mutating func fait(
    _ nom: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<dt>")
    text(nom)
    raw("</dt><dd>")
    try content(&self)
    raw("</dd>")
  }

  /// What can be opened to read more, such as a map's table.
  package mutating func details(
    _ titre: String, ouvert: Bool = false, content: (inout HTML) throws -> Void
  ) rethrows {
    raw(ouvert ? "<details open><summary>" : "<details><summary>")
    text(titre)
    raw("</summary>")
    try content(&self)
    raw("</details>")
  }

  /// The parts of one thing, each a page of its own.
  package mutating func onglets(_ label: String, _ liens: [Lien]) {
    element("nav", Attribute("aria-label", label)) { h in
      h.raw("<ul class=\"onglets\">")
      for lien in liens { h.ligne(lien) }
      h.raw("</ul>")
    }
  }

  /// The code that opens a draft again, in its card.
  package mutating func codeBrouillon(
    _ code: String, titre: String = "Votre brouillon est enregistré",
    content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<div class=\"carte pile\"><h2 class=\"petit\">")
    text(titre)
    raw("</h2><p class=\"num grand\">")
    text(code)
    raw("</p>")
    try content(&self)
    raw("</div>")
  }
}
