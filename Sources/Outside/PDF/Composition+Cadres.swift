import Documents

extension Composition {
  /// Boxes side by side, tall enough to sign in.
  func signatures(_ signatures: [Signature]) -> [Bande] {
    guard !signatures.isEmpty else { return [] }
    let gap = 14.0
    let count = Double(signatures.count)
    let width = (Page.largeurUtile - gap * (count - 1)) / count
    let height = 128.0
    return [
      Bande(avant: 22, hauteur: height) { toile, y in
        for (rang, signature) in signatures.enumerated() {
          let x = Page.gauche + Double(rang) * (width + gap)
          toile.frame(x: x, y: y, width: width, height: height)
          box(signature, x: x + 9, y: y + 7, width: width - 18, on: toile)
        }
      }
    ]
  }

  private func box(
    _ signature: Signature, x: Double, y: Double, width: Double, on toile: Toile
  ) {
    let style = Style.cellule
    let texts = [signature.qualite.strong, signature.nom, "Fait le \(blanc: ""), signature\u{A0}:"]
    var y = y
    for text in texts {
      toile.tag("P")
      for line in toile.pango.lines(Passage.passages(text), style, width: width) {
        toile.line(line, style, x: x, y: y)
        y += style.interligne
      }
      toile.end("P")
      y += 3
    }
  }

  /// The head of a letter: left and right columns of plain lines.
  func entete(_ left: [String], _ right: [String]) -> [Bande] {
    let style = Style.texte
    let middle = Page.gauche + Page.largeurUtile * 0.55
    let drop = left.isEmpty || right.isEmpty ? 0 : style.interligne * 1.5
    let width = Page.largeurUtile * 0.45
    let (first, second) = (columnLines(left, width), columnLines(right, width))
    let height =
      max(Double(first.count) * style.interligne, drop + Double(second.count) * style.interligne)
    return [
      Bande(avant: 12, hauteur: height + 6) { toile, y in
        column(first, x: Page.gauche, y: y, on: toile)
        column(second, x: middle, y: y + drop, on: toile)
      }
    ]
  }

  private func columnLines(_ lines: [String], _ width: Double) -> [[Passage]] {
    lines.flatMap {
      toile.pango.lines([Passage(text: $0, genre: .courant)], .texte, width: width)
    }
  }

  private func column(_ lines: [[Passage]], x: Double, y: Double, on toile: Toile) {
    guard !lines.isEmpty else { return }
    toile.tag("P")
    for (rang, line) in lines.enumerated() {
      toile.line(line, .texte, x: x, y: y + Double(rang) * Style.texte.interligne)
    }
    toile.end("P")
  }
}

extension Texte {
  /// The same words in bold; a blank stays a blank.
  fileprivate var strong: Texte {
    Texte(
      morceaux.map { if case .courant(let text) = $0 { .fort(text) } else { $0 } })
  }
}
