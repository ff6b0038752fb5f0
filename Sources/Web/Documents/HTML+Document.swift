import Design
import Documents
import HTML

extension HTML {
  mutating func bloc(_ bloc: Bloc) {
    switch bloc {
    case .titre(let text): element("h1", .class("objet"), text: text)
    case .section(let text): element("h2", text: text)
    case .sousSection(let text): element("h3", text: text)
    case .paragraphe(let texte): element("p") { $0.texte(texte) }
    case .liste(let textes, let isOrdered): liste(textes, isOrdered: isOrdered)
    case .tableau(let tableau): self.tableau(tableau)
    case .signatures(let signatures): self.signatures(signatures)
    case .avertissement(let texte):
      encart { h in h.element("p") { $0.texte(texte) } }
    case .entete(let left, let right): letterhead(left, right)
    case .codeQR(let code, let texte):
      raw("<div class=\"tete bas\">")
      qr(code, titre: "Code à lire avec l’appareil photo d’un téléphone")
      element("p") { $0.texte(texte) }
      raw("</div>")
    }
  }

  mutating func texte(_ texte: Texte) {
    for morceau in texte.morceaux {
      switch morceau {
      case .courant(let words): text(words)
      case .fort(let words): element("strong", text: words)
      case .lien(let words, let address):
        if let href = Href(outside: address) {
          element("a", .href(href), text: words)
        } else {
          text(words)
        }
      case .blanc(let name): blank(name)
      }
    }
  }

  private mutating func blank(_ name: String) {
    raw("<span class=\"blanc\">")
    if name.isEmpty { raw("<span class=\"cache\">à remplir</span>") }
    raw("</span>")
    guard !name.isEmpty else { return }
    raw(" <span class=\"consigne\">(")
    text(name)
    raw(")</span>")
  }

  private mutating func liste(_ textes: [Texte], isOrdered: Bool) {
    raw(isOrdered ? "<ol class=\"liste\">" : "<ul class=\"liste\">")
    for texte in textes { element("li") { $0.texte(texte) } }
    raw(isOrdered ? "</ol>" : "</ul>")
  }

  private mutating func tableau(_ table: TableauDocument) {
    let columns = table.colonnes.map { Colonne($0.titre.brut, nombre: $0.isNombre) }
    tableau(table.legende.brut, columns, columns.count > 3 ? .defile : .serre) { h in
      for cells in table.lignes {
        h.ligne { h in
          for (rank, (cell, column)) in zip(cells, table.colonnes).enumerated() {
            if rank == 0 {
              h.tete { $0.texte(cell) }
            } else {
              h.raw(column.isNombre ? "<td class=\"n\">" : "<td>")
              h.texte(cell)
              h.raw("</td>")
            }
          }
        }
      }
    }
  }

  private mutating func signatures(_ signatures: [Signature]) {
    raw("<div class=\"tete\">")
    for signature in signatures {
      raw("<div class=\"signature\"><p><strong>")
      texte(signature.qualite)
      raw("</strong></p><p>")
      texte(signature.nom)
      raw("</p><p>Fait le ")
      blank("")
      raw(", signature\u{A0}:</p></div>")
    }
    raw("</div>")
  }

  private mutating func letterhead(_ left: [String], _ right: [String]) {
    raw("<div class=\"tete\"><p>")
    rows(left)
    raw("</p><p class=\"adresse\">")
    rows(right)
    raw("</p></div>")
  }

  private mutating func rows(_ rows: [String]) {
    for (rank, row) in rows.enumerated() {
      if rank > 0 { raw("<br>") }
      text(row)
    }
  }
}
