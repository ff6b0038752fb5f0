package import HTML

/// What is typed in a one-line field: it decides the keyboard of a phone.
package enum Saisie: Sendable {
  case texte, email, telephone, nombre, decimal, recherche, date, motDePasse, code
}

extension HTML {
  /// A one-line field with its label, help and message. Days and numbers are typed as text, so that
  /// what was typed can be shown again with its error.
  package mutating func champ(_ champ: Champ, _ saisie: Saisie = .texte) {
    frame(champ) { h in
      h.void(
        "input", champ.widthClass, .id(champ.name), Attribute("name", champ.name),
        saisie.type, saisie.inputmode, saisie.spellcheck,
        .optional("value", champ.valeur.isEmpty || saisie == .motDePasse ? nil : champ.valeur),
        champ.autocompletion, champ.invalid, champ.describedByAttribute)
    }
  }

  /// A text of several lines. `limite` is said in words; the server checks it.
  package mutating func zone(_ champ: Champ, lignes: Int = 4, limite: Int? = nil) {
    var champ = champ
    if let limite {
      let words = Francais.pluriel(limite, "caractère", "caractères") + " au plus."
      champ.aide = champ.aide.map { $0 + " " + words } ?? Francais.majuscule(words)
    }
    frame(champ) { h in
      h.element(
        "textarea", .id(champ.name), Attribute("name", champ.name),
        Attribute("rows", String(lignes)),
        champ.autocompletion, champ.invalid, champ.describedByAttribute
      ) { h in
        // The parser drops a line feed right after the tag: this one is dropped instead of the value's.
        h.raw("\n")
        h.text(champ.valeur)
      }
    }
  }

  /// A list to choose one answer from. `vide` is its first line, with an empty value.
  package mutating func liste(_ champ: Champ, _ options: [Option], vide: String? = "Choisir…") {
    frame(champ) { h in
      h.select(champ, options, vide: vide)
    }
  }

  /// A file to send; the form around it is a `formulaire(fichiers: true)`.
  package mutating func fichier(_ champ: Champ, accepte: StaticString) {
    frame(champ) { h in
      h.void(
        "input", .class("tout"), .id(champ.name), Attribute("name", champ.name),
        .literal("type", "file"), .literal("accept", accepte), champ.invalid,
        champ.describedByAttribute)
    }
  }

  /// A value sent along without being shown.
  package mutating func invisible(_ name: StaticString, _ valeur: String) {
    void(
      "input", .literal("type", "hidden"), .literal("name", name), Attribute("value", valeur))
  }

  mutating func select(
    _ champ: Champ, _ options: [Option], vide: String?, puis written: OptionsEcrites? = nil
  ) {
    element(
      "select", champ.widthClass, .id(champ.name), Attribute("name", champ.name),
      champ.autocompletion, champ.invalid, champ.describedByAttribute
    ) { h in
      if let vide { h.option(Option("", vide)) }
      for option in options { h.option(option, choisie: option.valeur == champ.valeur) }
      if let written { h.options(written, choisie: champ.valeur) }
    }
  }

  private mutating func frame(_ champ: Champ, input: (inout HTML) -> Void) {
    raw(champ.erreur == nil ? "<div class=\"champ\">" : "<div class=\"champ faux\">")
    element("label", Attribute("for", champ.name)) { h in h.question(champ) }
    helpAndMessage(champ)
    input(&self)
    raw("</div>")
  }

  mutating func question(_ champ: Champ) {
    text(champ.label)
    if champ.facultatif { raw(" <span class=\"facultatif\">(facultatif)</span>") }
  }

  mutating func helpAndMessage(_ champ: Champ) {
    if let aide = champ.aide {
      element("p", .class("aide"), .id(champ.name + "-aide"), text: aide)
    }
    if let erreur = champ.erreur {
      element("p", .class("message"), .id(champ.name + "-erreur")) { h in
        h.raw("<span class=\"cache\">Erreur\u{A0}: </span>")
        h.text(erreur)
      }
    }
  }
}

extension Saisie {
  fileprivate var type: Attribute {
    switch self {
    case .email: .literal("type", "email")
    case .telephone: .literal("type", "tel")
    case .recherche: .literal("type", "search")
    case .motDePasse: .literal("type", "password")
    case .texte, .nombre, .decimal, .date, .code: .flag("type", false)
    }
  }

  fileprivate var inputmode: Attribute {
    switch self {
    case .nombre, .date: .literal("inputmode", "numeric")
    case .decimal: .literal("inputmode", "decimal")
    default: .flag("inputmode", false)
    }
  }

  fileprivate var spellcheck: Attribute {
    switch self {
    case .email, .code: .literal("spellcheck", "false")
    default: .flag("spellcheck", false)
    }
  }
}
