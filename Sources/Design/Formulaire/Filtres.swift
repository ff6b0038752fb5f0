package import HTML

extension HTML {
  /// The filters above a list, kept in its address: a GET form. Fill it with `filtre…` calls.
  package mutating func filtres(
    _ action: Href, bouton label: String = "Filtrer", content: (inout HTML) throws -> Void
  ) rethrows {
    try element("form", .class("filtres"), .action(action)) { h in
      try content(&h)
      h.raw("<div>")
      h.bouton(label)
      h.raw("</div>")
    }
  }

  /// A list in the filters; `puis` follows the options. `double` takes two columns.
  package mutating func filtre(
    _ champ: Champ, _ options: [Option], vide: String?, puis written: OptionsEcrites? = nil,
    double: Bool = false
  ) {
    cell(champ, double: double) { h in h.select(champ, options, vide: vide, puis: written) }
  }

  /// A text in the filters.
  package mutating func filtre(
    _ champ: Champ, _ saisie: Saisie = .recherche, double: Bool = false
  ) {
    cell(champ, double: double) { h in
      h.void(
        "input", .id(champ.name), Attribute("name", champ.name),
        .literal("type", saisie == .recherche ? "search" : "text"),
        .optional("value", champ.valeur.isEmpty ? nil : champ.valeur),
        .optional("inputmode", saisie == .date || saisie == .nombre ? "numeric" : nil),
        champ.autocompletion, champ.invalid, champ.describedByAttribute)
    }
  }

  private mutating func cell(_ champ: Champ, double: Bool, input: (inout HTML) -> Void) {
    raw(double ? "<div class=\"double\">" : "<div>")
    element("label", Attribute("for", champ.name), text: champ.label)
    helpAndMessage(champ)
    input(&self)
    raw("</div>")
  }
}
