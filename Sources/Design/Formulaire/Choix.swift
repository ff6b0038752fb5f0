package import HTML

extension HTML {
  /// One answer among a few, as radio buttons. The error summary's link leads to the first one.
  package mutating func radios(_ champ: Champ, _ options: [Option]) {
    group(champ) { h in
      for (index, option) in options.enumerated() {
        h.choix(
          "radio", id: index == 0 ? champ.name : "\(champ.name)-\(index)", name: champ.name,
          option, coche: option.valeur == champ.valeur)
      }
    }
  }

  /// Several answers among a few, as boxes; each ticked box sends `name=valeur`.
  package mutating func cases(_ champ: Champ, _ options: [Option], cochees: Set<String>) {
    group(champ) { h in
      for (index, option) in options.enumerated() {
        h.choix(
          "checkbox", id: index == 0 ? champ.name : "\(champ.name)-\(index)", name: champ.name,
          option, coche: cochees.contains(option.valeur))
      }
    }
  }

  /// One box to tick; ticked it sends `name=oui`.
  package mutating func coche(_ champ: Champ, cochee: Bool) {
    raw(champ.erreur == nil ? "<div class=\"champ\">" : "<div class=\"champ faux\">")
    helpAndMessage(champ)
    raw("<div class=\"choix\">")
    void(
      "input", .literal("type", "checkbox"), .id(champ.name), Attribute("name", champ.name),
      .literal("value", "oui"), .flag("checked", cochee), champ.invalid,
      champ.describedByAttribute)
    element("label", Attribute("for", champ.name)) { h in h.question(champ) }
    raw("</div></div>")
  }

  private mutating func group(_ champ: Champ, choices: (inout HTML) -> Void) {
    raw(champ.erreur == nil ? "<fieldset class=\"champ\"" : "<fieldset class=\"champ faux\"")
    if let ids = champ.describedBy {
      raw(" aria-describedby=\"")
      text(ids)
      raw("\"")
    }
    raw("><legend>")
    question(champ)
    raw("</legend>")
    helpAndMessage(champ)
    choices(&self)
    raw("</fieldset>")
  }

  private mutating func choix(
    _ type: StaticString, id: String, name: String, _ option: Option, coche: Bool
  ) {
    raw("<div class=\"choix\">")
    void(
      "input", .literal("type", type), .id(id), Attribute("name", name),
      Attribute("value", option.valeur), .flag("checked", coche))
    element("label", Attribute("for", id)) { h in
      h.text(option.label)
      guard let precision = option.precision else { return }
      h.raw("<br><span class=\"petit doux\">")
      h.text(precision)
      h.raw("</span>")
    }
    raw("</div>")
  }
}
