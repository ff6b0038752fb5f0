import HTML

/// One question of a form: what it asks, what was answered, and what is wrong with the answer.
package struct Champ: Sendable {
  /// How wide its box is: `court` holds a number, `moyen` a date, `tout` the whole column.
  package enum Largeur: Sendable { case court, moyen, normal, tout }

  /// Its name in the form and the id the error summary points to: ASCII letters, digits, `_`, `-`.
  package var name: String
  package var label: String
  /// Help, read before the field.
  package var aide: String?
  /// What to do about the answer. Nil when nothing is wrong with it.
  package var erreur: String?
  package var valeur: String
  package var facultatif: Bool
  package var autocomplete: StaticString?
  package var largeur: Largeur

  package init(
    _ name: String, _ label: String, aide: String? = nil, valeur: String = "",
    erreur: String? = nil, facultatif: Bool = false, largeur: Largeur = .normal,
    autocomplete: StaticString? = nil
  ) {
    self.name = name
    self.label = label
    self.aide = aide
    self.valeur = valeur
    self.erreur = erreur
    self.facultatif = facultatif
    self.largeur = largeur
    self.autocomplete = autocomplete
  }

  /// The ids of its help and message, for `aria-describedby`.
  var describedBy: String? {
    switch (aide, erreur) {
    case (nil, nil): nil
    case (_?, nil): name + "-aide"
    case (nil, _?): name + "-erreur"
    case (_?, _?): name + "-aide " + name + "-erreur"
    }
  }

  var widthClass: Attribute {
    switch largeur {
    case .court: .class("court")
    case .moyen: .class("moyen")
    case .tout: .class("tout")
    case .normal: .flag("class", false)
    }
  }

  var autocompletion: Attribute { .optional("autocomplete", autocomplete.map(\.description)) }
  var describedByAttribute: Attribute { .optional("aria-describedby", describedBy) }
  var invalid: Attribute { .optional("aria-invalid", erreur == nil ? nil : "true") }
}

/// One answer among others in a list, a set of radio buttons or of boxes.
package struct Option: Sendable {
  package var valeur: String
  package var label: String
  /// A line under the label.
  package var precision: String?

  package init(_ valeur: String, _ label: String, precision: String? = nil) {
    self.valeur = valeur
    self.label = label
    self.precision = precision
  }
}
