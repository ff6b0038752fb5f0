import Comptes
import Documents

extension Composition {
  /// The code at the left, as a figure with its alternative, and the words beside it.
  func codeQR(_ code: CodeQR, _ texte: Texte) -> [Bande] {
    let side = 84.0
    let x = Page.gauche + side + 16
    let width = Page.largeurUtile - side - 16
    let lines = toile.pango.lines(Passage.passages(texte), .texte, width: width)
    let height = max(side, Double(lines.count) * Style.texte.interligne)
    return [
      Bande(avant: 12, hauteur: height + 4) { toile, y in
        toile.tag(figure: "Code à lire avec l’appareil photo d’un téléphone")
        toile.squares(code, x: Page.gauche, y: y, side: side)
        toile.end("Figure")
        toile.tag("P")
        for (rang, line) in lines.enumerated() {
          toile.line(line, .texte, x: x, y: y + Double(rang) * Style.texte.interligne)
        }
        toile.end("P")
      }
    ]
  }
}
