package import HTML

/// What every form that changes something carries: against forgery, and against a double send.
package struct Jetons: Sendable {
  /// The session's anti-forgery token.
  package let jeton: String
  /// The key that makes sending the form twice the same as once.
  package let cle: String

  package init(jeton: String, cle: String) {
    self.jeton = jeton
    self.cle = cle
  }

  /// For one of several forms of a page: each act has its own key.
  package func pour(_ acte: StaticString) -> Jetons {
    Jetons(jeton: jeton, cle: "\(cle)-\(acte)")
  }
}

extension HTML {
  /// A form sent by POST. The browser checks nothing: the server says in French what is wrong.
  package mutating func formulaire(
    _ action: Href, _ jetons: Jetons, fichiers: Bool = false, content: (inout HTML) throws -> Void
  ) rethrows {
    try element(
      "form", .action(action), .literal("method", "post"), .flag("novalidate"),
      .optional("enctype", fichiers ? "multipart/form-data" : nil)
    ) { h in
      h.jetons(jetons)
      try content(&h)
    }
  }

  /// A form that is one button: an act that needs no answer.
  package mutating func bouton(
    _ label: String, post action: Href, _ jetons: Jetons, second: Bool = false,
    valeurs: KeyValuePairs<StaticString, String> = [:]
  ) {
    element("form", .action(action), .literal("method", "post")) { h in
      h.jetons(jetons)
      for (name, valeur) in valeurs { h.invisible(name, valeur) }
      h.bouton(label, second: second)
    }
  }

  /// The button that sends the form around it. `name` and `valeur` tell two buttons apart.
  package mutating func bouton(
    _ label: String, second: Bool = false, name: StaticString? = nil, valeur: String = "oui"
  ) {
    element(
      "button", second ? .class("bouton second") : .class("bouton"),
      .optional("name", name.map(\.description)),
      .optional("value", name == nil ? nil : valeur), text: label)
  }

  /// A second button that sends the form around it elsewhere: what is typed is kept there.
  package mutating func bouton(_ label: String, envoi action: Href) {
    element(
      "button", .class("bouton second"), Attribute("formaction", action.text), text: label)
  }

  /// A link that looks like a button.
  package mutating func bouton(_ label: String, vers href: Href, second: Bool = false) {
    element("a", second ? .class("bouton second") : .class("bouton"), .href(href), text: label)
  }

  /// A file to download, with its kind and size: `CSV, 410 ko`.
  package mutating func telechargement(_ label: String, _ href: Href) {
    element("a", .class("bouton second"), .href(href), .flag("download")) { h in
      h.raw(
        "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M7 1h2v7h3l-4 4.5L4 8h3zM2 13.5h12v2H2z\"/></svg>"
      )
      h.text(label)
    }
  }

  /// The acts at the end of a form, side by side.
  package mutating func actions(content: (inout HTML) throws -> Void) rethrows {
    raw("<div class=\"champ action\">")
    try content(&self)
    raw("</div>")
  }

  private mutating func jetons(_ jetons: Jetons) {
    invisible("_jeton", jetons.jeton)
    invisible("_cle", jetons.cle)
  }
}
