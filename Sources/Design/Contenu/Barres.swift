package import HTML

/// A bar with its name and its value in words. `part` and `repere` are shares of the whole width.
package struct Barre: Sendable {
  package var nom: String
  package var precision: String?
  package var valeur: String
  package var part: Double
  /// What the bar is compared with, drawn as a mark.
  package var repere: Double?

  package init(
    _ nom: String, _ valeur: String, part: Double, precision: String? = nil,
    repere: Double? = nil
  ) {
    self.nom = nom
    self.valeur = valeur
    self.part = part
    self.precision = precision
    self.repere = repere
  }
}

extension HTML {
  package mutating func barres(_ barres: [Barre]) {
    raw("<ul class=\"barres\">")
    for barre in barres {
      raw("<li><span>")
      text(barre.nom)
      if let precision = barre.precision {
        raw(" <small class=\"doux\">")
        text(precision)
        raw("</small>")
      }
      raw("</span><strong class=\"num\">")
      text(barre.valeur)
      raw("</strong><svg aria-hidden=\"true\"><rect width=\"")
      percentage(barre.part)
      raw("\" height=\"100%\"/>")
      if let repere = barre.repere {
        raw("<rect class=\"repere\" x=\"")
        percentage(repere)
        raw("\" width=\"3\" height=\"100%\"/>")
      }
      raw("</svg></li>")
    }
    raw("</ul>")
  }

  /// `44.9%` of a share between 0 and 1.
  mutating func percentage(_ share: Double) {
    let tenths = share.isFinite ? Int((min(max(share, 0), 1) * 1000).rounded()) : 0
    text(tenths / 10)
    raw(".")
    text(tenths % 10)
    raw("%")
  }
}
