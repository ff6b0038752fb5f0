package import HTML

/// One line of a history: who did what, when and why.
package struct LigneHistorique: Sendable {
  package var quand: String
  package var qui: String
  package var quoi: String
  package var raison: String?

  package init(quand: String, qui: String, quoi: String, raison: String? = nil) {
    self.quand = quand
    self.qui = qui
    self.quoi = quoi
    self.raison = raison
  }
}

extension HTML {
  /// « Historique, 3 faits », closed; the oldest first.
  package mutating func historique(
    _ faits: [LigneHistorique], de sujet: String, ouvert: Bool = false
  ) {
    details("Historique, " + Francais.pluriel(faits.count, "fait", "faits"), ouvert: ouvert) { h in
      h.tableau(
        "Historique " + sujet, [Colonne("Quand"), Colonne("Qui"), Colonne("Quoi")],
        legendeCachee: true
      ) { h in
        for fait in faits { h.historyLine(fait) }
      }
    }
  }

  private mutating func historyLine(_ fait: LigneHistorique) {
    ligne { h in
      h.cellule("Quand", fait.quand)
      h.cellule("Qui", fait.qui)
      h.cellule("Quoi") { h in
        h.text(fait.quoi)
        guard let raison = fait.raison else { return }
        h.raw("<br><small class=\"doux\">")
        h.text(raison)
        h.raw("</small>")
      }
    }
  }
}
