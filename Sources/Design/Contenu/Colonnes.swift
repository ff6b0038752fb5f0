package import HTML

/// A column of a chart over time: its name under it, the name of its group where one begins.
package struct ColonneTemps: Sendable {
  package var nom: String
  package var valeur: Int
  /// `2021`, on the first column of the year.
  package var groupe: String?

  package init(_ nom: String, _ valeur: Int, groupe: String? = nil) {
    self.nom = nom
    self.valeur = valeur
    self.groupe = groupe
  }
}

extension HTML {
  /// Columns over time. `resume` says in a sentence what they show: it is their text equivalent.
  package mutating func colonnes(_ id: StaticString, resume: String, _ colonnes: [ColonneTemps]) {
    raw("<svg class=\"colonnes\" viewBox=\"0 0 600 250\" role=\"img\" aria-labelledby=\"")
    raw(id)
    raw("\"><title id=\"")
    raw(id)
    raw("\">")
    text(resume)
    raw("</title>")
    let step = max(600 / max(colonnes.count, 1), 1)
    // Beyond a year of months the figures would overlap: the table beside the chart has them.
    let dense = colonnes.count > 12
    let highest = max(colonnes.map(\.valeur).max() ?? 0, 1)
    for (index, colonne) in colonnes.enumerated() {
      let height = Int(Double(max(colonne.valeur, 0)) / Double(highest) * 180)
      column(colonne, x: index * step, width: max(step * 8 / 10, 1), height: height, dense)
    }
    raw("<path d=\"M0 200.5h600\" stroke=\"currentColor\" fill=\"none\"/></svg>")
  }

  private mutating func column(
    _ colonne: ColonneTemps, x: Int, width: Int, height: Int, _ dense: Bool
  ) {
    raw("<rect x=\"")
    text(x + width / 8)
    raw("\" y=\"")
    text(200 - height)
    raw("\" width=\"")
    text(width)
    raw("\" height=\"")
    text(height)
    raw("\"/>")
    let middle = x + width / 8 + width / 2
    if !dense {
      label(Francais.nombre(colonne.valeur), x: middle, y: 192 - height)
      label(colonne.nom, x: middle, y: 220)
    }
    if let groupe = colonne.groupe { label(groupe, x: middle, y: 244) }
  }

  mutating func label(_ texte: String, x: Int, y: Int) {
    raw("<text x=\"")
    text(x)
    raw("\" y=\"")
    text(y)
    raw("\">")
    text(texte)
    raw("</text>")
  }
}
