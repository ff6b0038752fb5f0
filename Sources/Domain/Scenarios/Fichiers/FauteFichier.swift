/// What is wrong with a file, or with one of its lines.
package struct FauteFichier: Error, Hashable {
  /// From 1, the titles included; nil for the file as a whole.
  package let ligne: Int?
  package let motif: Motif

  package init(ligne: Int?, _ motif: Motif) {
    self.ligne = ligne
    self.motif = motif
  }

  package enum Motif: Sendable, Hashable {
    /// No titles can be read in it.
    case vide
    case colonne(String)
    case illisible
    case communeInconnue(String)
    case horsDepartement(String)
    /// Not a number, or below zero.
    case valeur(String)
    case doublon(String)
    case nature(String)
    case nomVide
    /// Every value is zero, or there is none.
    case aucunBesoin
    case tropDeLignes(Int)
  }
}
