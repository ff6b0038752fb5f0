package import HTML

extension HTML {
  /// The page's one `h1` and the sentence that says what the page is for.
  package mutating func titre(_ titre: String, chapo: String? = nil, surtitre: String? = nil) {
    self.titre(titre, chapo: chapo, surtitre: surtitre) { _ in }
  }

  /// The same, with more under the sentence: steps, a state, a date.
  package mutating func titre(
    _ titre: String, chapo: String? = nil, surtitre: String? = nil,
    suite: (inout HTML) throws -> Void
  ) rethrows {
    raw("<div class=\"titre\">")
    if let surtitre { element("p", .class("doux"), text: surtitre) }
    element("h1", text: titre)
    if let chapo { element("p", .class("chapo"), text: chapo) }
    try suite(&self)
    raw("</div>")
  }

  /// A part of the page under its own `h2`, opened by a line of ink.
  package mutating func rubrique(
    _ id: StaticString, _ titre: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<section class=\"rubrique pile\" aria-labelledby=\"")
    try section(id, titre, content: content)
  }

  /// A framed part of the page: a file, a summary.
  package mutating func carte(
    _ id: StaticString, _ titre: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<section class=\"carte pile\" aria-labelledby=\"")
    try section(id, titre, content: content)
  }

  /// A door of the home page: what one comes to do. `geste` writes its button and its link.
  package mutating func porte(
    _ id: StaticString, _ titre: String, content: (inout HTML) throws -> Void,
    geste: (inout HTML) throws -> Void
  ) rethrows {
    raw("<section class=\"carte porte\" aria-labelledby=\"")
    try section(id, titre) { h in
      try content(&h)
      h.raw("<div class=\"geste\">")
      try geste(&h)
      h.raw("</div>")
    }
  }

  /// Two columns on a wide screen: 7 and 5 parts, or 5 and 7.
  package mutating func duo(
    inverse: Bool = false, content: (inout HTML) throws -> Void
  ) rethrows {
    raw(inverse ? "<div class=\"duo inverse\">" : "<div class=\"duo\">")
    try content(&self)
    raw("</div>")
  }

  /// Three columns on a wide screen.
  package mutating func trio(content: (inout HTML) throws -> Void) rethrows {
    raw("<div class=\"trio\">")
    try content(&self)
    raw("</div>")
  }

  /// Children one under the other, evenly spaced.
  package mutating func pile(content: (inout HTML) throws -> Void) rethrows {
    raw("<div class=\"pile\">")
    try content(&self)
    raw("</div>")
  }

  private mutating func section(
    _ id: StaticString, _ titre: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw(id)
    raw("\"><h2 id=\"")
    raw(id)
    raw("\">")
    text(titre)
    raw("</h2>")
    try content(&self)
    raw("</section>")
  }
}
