import Documents

extension Composition {
  private static let marge = 5.0
  /// The height of a row to write in by hand.
  private static let aRemplir = 27.0

  /// The caption, the header row, drawn again on each page, and the rows.
  func tableau(_ tableau: TableauDocument) -> [Bande] {
    let columns = columns(tableau)
    let header = tableau.colonnes.map(\.titre)
    let height = height(header, columns, .tete)
    let again = Bande.Rappel(hauteur: height) { toile, y in
      draw(header, columns, .tete, y, height, on: toile) { _ in nil }
    }
    var bandes = wrapped(
      texte(tableau.legende, .sousSection, "Caption", avant: 12, suivi: true),
      before: { toile, _ in toile.tag("Table") }, after: { _ in })
    bandes.append(
      Bande(avant: 4, hauteur: height, tient: true) { toile, y in
        toile.tag("TR")
        draw(header, columns, .tete, y, height, on: toile) { _ in .colonne }
        toile.end("TR")
      })
    bandes += tableau.lignes.map { row(cells: $0, columns, again) }
    bandes.append(Bande(hauteur: 6) { toile, _ in toile.end("Table") })
    return bandes
  }

  private func row(cells: [Texte], _ columns: [Column], _ again: Bande.Rappel) -> Bande {
    let isToFill = cells.contains { !$0.blancs.isEmpty }
    let height = max(height(cells, columns, .cellule), isToFill ? Self.aRemplir : 0)
    return Bande(hauteur: height, rappel: again) { toile, y in
      toile.tag("TR")
      draw(cells, columns, .cellule, y, height, on: toile) { $0 == 0 ? .ligne : nil }
      toile.end("TR")
    }
  }

  private struct Column {
    let x: Double
    let width: Double
    let isNumber: Bool
  }

  private func columns(_ tableau: TableauDocument) -> [Column] {
    let total = Double(max(1, tableau.colonnes.reduce(0) { $0 + $1.largeur }))
    var x = Page.gauche
    return tableau.colonnes.map { colonne in
      let width = Page.largeurUtile * Double(colonne.largeur) / total
      defer { x += width }
      return Column(x: x, width: width, isNumber: colonne.isNombre)
    }
  }

  private func lines(_ cell: Texte, _ column: Column, _ style: Style) -> [[Passage]] {
    toile.pango.lines(
      Passage.passages(cell: cell), style, width: column.width - 2 * Self.marge)
  }

  private func height(_ cells: [Texte], _ columns: [Column], _ style: Style) -> Double {
    let most = zip(cells, columns).map { lines($0, $1, style).count }.max() ?? 1
    return Double(max(1, most)) * style.interligne + 2 * Self.marge
  }

  /// `portee`: what the cell of a column is the header of; nothing is tagged when no cell is one.
  private func draw(
    _ cells: [Texte], _ columns: [Column], _ style: Style, _ y: Double, _ height: Double,
    on toile: Toile, portee: (Int) -> Toile.Portee?
  ) {
    let isHeader = style.isGras
    if isHeader {
      toile.fill(x: Page.gauche, y: y, width: Page.largeurUtile, height: height, .creux)
    }
    toile.fill(x: Page.gauche, y: y + height, width: Page.largeurUtile, height: 0.6, .trait)
    let isTagged = portee(0) != nil
    for (rang, (cell, column)) in zip(cells, columns).enumerated() {
      let scope = portee(rang)
      if let scope { toile.tag(tete: scope) } else if isTagged { toile.tag("TD") }
      write(cell, column, style, y + Self.marge, on: toile)
      if isTagged { toile.end(scope == nil ? "TD" : "TH") }
    }
  }

  private func write(
    _ cell: Texte, _ column: Column, _ style: Style, _ y: Double, on toile: Toile
  ) {
    for (rang, line) in lines(cell, column, style).enumerated() {
      let room = column.width - 2 * Self.marge
      let shift = column.isNumber ? room - toile.pango.width(line, style) : 0
      toile.line(
        line, style, x: column.x + Self.marge + max(0, shift),
        y: y + Double(rang) * style.interligne)
    }
  }
}
