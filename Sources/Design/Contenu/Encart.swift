package import HTML

extension HTML {
  /// A boxed remark. `alerte` is for what must not be missed. Two at most on a page.
  package mutating func encart(
    alerte: Bool = false, content: (inout HTML) throws -> Void
  ) rethrows {
    raw(alerte ? "<div class=\"encart alerte pile\">" : "<div class=\"encart pile\">")
    try content(&self)
    raw("</div>")
  }

  package mutating func encart(_ fort: String, _ phrase: String, alerte: Bool = false) {
    encart(alerte: alerte) { h in
      h.raw("<p><strong>")
      h.text(fort)
      h.raw("</strong> ")
      h.text(phrase)
      h.raw("</p>")
    }
  }

  /// What has just been done, read aloud by screen readers: « Votre candidature est envoyée. »
  package mutating func confirmation(
    _ titre: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<div class=\"encart confirme pile\" role=\"status\"><h2>")
    text(titre)
    raw("</h2>")
    try content(&self)
    raw("</div>")
  }

  /// A list or a table that holds nothing: why, and what to do.
  package mutating func vide(
    _ titre: String, content: (inout HTML) throws -> Void
  ) rethrows {
    raw("<div class=\"vide pile\">")
    element("p", .class("vide-titre"), text: titre)
    try content(&self)
    raw("</div>")
  }

  package mutating func vide(_ titre: String, _ phrase: String) {
    vide(titre) { h in h.element("p", text: phrase) }
  }
}

/// How a state looks; the word says it, the shape repeats it.
package enum Allure: Sendable {
  /// An empty ring: nothing has happened yet.
  case neutre
  /// A full disc.
  case oui
  /// A square.
  case non
  /// A half disc: time is short.
  case presse
}

/// Where a figure comes from.
package enum Provenance: Sendable {
  case publique, calculee, demonstration
}

extension HTML {
  package mutating func etat(_ allure: Allure, _ mot: String) {
    switch allure {
    case .neutre: raw("<span class=\"etat\">")
    case .oui: raw("<span class=\"etat oui\">")
    case .non: raw("<span class=\"etat non\">")
    case .presse: raw("<span class=\"etat presse\">")
    }
    text(mot)
    raw("</span>")
  }

  package mutating func src(_ provenance: Provenance) {
    switch provenance {
    case .publique: raw("<span class=\"src\">Public</span>")
    case .calculee: raw("<span class=\"src\">Calculé</span>")
    case .demonstration: raw("<span class=\"src\">Démonstration</span>")
    }
  }
}
