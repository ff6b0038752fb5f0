/// How a passage is set.
struct Style {
  /// Points.
  let corps: Double
  let interligne: Double
  var isGras = false
  /// Figures of one width, for columns.
  var isTabulaire = false
  /// Points of a blank to fill in.
  var blanc = 84.0

  static let titre = Style(corps: 20, interligne: 25, isGras: true)
  static let section = Style(corps: 13, interligne: 18, isGras: true)
  static let sousSection = Style(corps: 11, interligne: 16, isGras: true)
  static let texte = Style(corps: 10, interligne: 15)
  static let cellule = Style(corps: 9, interligne: 13, isTabulaire: true, blanc: 60)
  static let tete = Style(corps: 9, interligne: 13, isGras: true, blanc: 60)
  static let petit = Style(corps: 8, interligne: 11, blanc: 100)
}

/// Red, green, blue: 0 to 1.
struct Couleur {
  let rouge: Double
  let vert: Double
  let bleu: Double

  static let encre = Couleur(rouge: 0.12, vert: 0.11, bleu: 0.09)
  static let doux = Couleur(rouge: 0.35, vert: 0.32, bleu: 0.27)
  static let accent = Couleur(rouge: 0.04, vert: 0.35, bleu: 0.28)
  static let trait = Couleur(rouge: 0.72, vert: 0.69, bleu: 0.63)
  static let creux = Couleur(rouge: 0.955, vert: 0.945, bleu: 0.92)
}
