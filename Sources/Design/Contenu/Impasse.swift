package import HTML

extension HTML {
  /// A page that cannot show what was asked: not found, not allowed, changed meanwhile, session
  /// expired. Says why in a sentence, then what can be done.
  package mutating func impasse(
    _ titre: String, _ raison: String, incident: String? = nil,
    gestes: (inout HTML) throws -> Void
  ) rethrows {
    self.titre(titre, chapo: raison)
    raw("<div class=\"action\">")
    try gestes(&self)
    raw("</div>")
    guard let incident else { return }
    raw(
      "<p class=\"petit doux\">Si vous nous appelez, donnez ce numéro d’incident\u{A0}: <span class=\"num\">"
    )
    text(incident)
    raw("</span>.</p>")
  }

  /// What happens next, in order; `fait` steps are over.
  package mutating func suite(_ etapes: [EtapeSuite]) {
    raw("<ol class=\"suite\">")
    for etape in etapes {
      raw(etape.faite ? "<li class=\"fait\">" : "<li>")
      element("strong") { h in
        h.text(etape.titre)
        if etape.faite { h.raw("<span class=\"cache\"> (fait)</span>") }
      }
      if let quand = etape.quand { element("span", .class("doux petit"), text: quand) }
      if let phrase = etape.phrase { element("p", text: phrase) }
      raw("</li>")
    }
    raw("</ol>")
  }
}

/// A step of what happens next: what, when and in which way.
package struct EtapeSuite: Sendable {
  package var titre: String
  package var quand: String?
  package var phrase: String?
  package var faite: Bool

  package init(
    _ titre: String, quand: String? = nil, phrase: String? = nil, faite: Bool = false
  ) {
    self.titre = titre
    self.quand = quand
    self.phrase = phrase
    self.faite = faite
  }
}
