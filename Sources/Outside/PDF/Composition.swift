import Documents

/// Turns blocks into strips.
struct Composition {
  let toile: Toile

  init(_ toile: Toile) { self.toile = toile }

  func bandes(_ blocs: [Bloc]) -> [Bande] { blocs.flatMap(bandes) }

  private func bandes(_ bloc: Bloc) -> [Bande] {
    switch bloc {
    case .titre(let text):
      return texte(Texte([.courant(text)]), .titre, "H1", avant: 10, suivi: true)
    case .section(let text):
      return texte(Texte([.courant(text)]), .section, "H2", avant: 16, suivi: true, .accent)
    case .sousSection(let text):
      return texte(Texte([.courant(text)]), .sousSection, "H3", avant: 10, suivi: true)
    case .paragraphe(let passage): return texte(passage, .texte, "P", avant: 7)
    case .liste(let passages, let isOrdered): return liste(passages, isOrdered: isOrdered)
    case .tableau(let table): return tableau(table)
    case .signatures(let boxes): return signatures(boxes)
    case .avertissement(let passage): return avertissement(passage)
    case .entete(let left, let right): return entete(left, right)
    case .codeQR(let code, let passage): return codeQR(code, passage)
    }
  }

  /// The lines of a passage under one tag. `suivi`: it stays with what follows. The first two lines
  /// stay together, and the last two.
  func texte(
    _ texte: Texte, _ style: Style, _ tag: String, avant: Double, suivi: Bool = false,
    _ couleur: Couleur = .encre, retrait: Double = 0
  ) -> [Bande] {
    let lines = toile.pango.lines(
      Passage.passages(texte), style, width: Page.largeurUtile - retrait)
    return lines.enumerated().map { rang, line in
      let isFirst = rang == 0
      let isLast = rang == lines.count - 1
      return Bande(
        avant: isFirst ? avant : 0, hauteur: style.interligne,
        tient: isLast ? suivi : isFirst || rang == lines.count - 2 || suivi
      ) { toile, y in
        if isFirst { toile.tag(tag) }
        toile.line(line, style, x: Page.gauche + retrait, y: y, couleur)
        if isLast { toile.end(tag) }
      }
    }
  }

  private func liste(_ textes: [Texte], isOrdered: Bool) -> [Bande] {
    textes.enumerated().flatMap { rang, passage -> [Bande] in
      let label = [Passage(text: isOrdered ? "\(rang + 1)." : "•", genre: .courant)]
      let isFirst = rang == 0
      let isLast = rang == textes.count - 1
      return wrapped(
        texte(passage, .texte, "LBody", avant: isFirst ? 7 : 3, retrait: 18),
        before: { toile, y in
          if isFirst { toile.tag("L") }
          toile.tag("LI")
          toile.tag("Lbl")
          toile.line(label, .texte, x: Page.gauche + 2, y: y, .accent)
          toile.end("Lbl")
        },
        after: { toile in
          toile.end("LI")
          if isLast { toile.end("L") }
        })
    }
  }

  /// The same strips, with something drawn before the first and after the last.
  func wrapped(
    _ bandes: [Bande], before: @escaping (Toile, Double) -> Void,
    after: @escaping (Toile) -> Void
  ) -> [Bande] {
    bandes.enumerated().map { rang, bande in
      let isFirst = rang == 0
      let isLast = rang == bandes.count - 1
      return Bande(
        avant: bande.avant, hauteur: bande.hauteur, tient: bande.tient, rappel: bande.rappel
      ) { toile, y in
        if isFirst { before(toile, y) }
        bande.dessin(toile, y)
        if isLast { after(toile) }
      }
    }
  }

  private func avertissement(_ passage: Texte) -> [Bande] {
    let bandes = texte(passage, .texte, "P", avant: 18, suivi: true, retrait: 14)
    let height = bandes.reduce(0) { $0 + $1.hauteur }
    return wrapped(
      bandes,
      before: { toile, y in
        toile.fill(
          x: Page.gauche, y: y - 7, width: Page.largeurUtile, height: height + 14, .creux)
        toile.fill(x: Page.gauche, y: y - 7, width: 3, height: height + 14, .accent)
      }, after: { _ in }) + [Bande(hauteur: 8) { _, _ in }]
  }
}
