package import Kernel

/// One cell of an exported table. Numbers stay numbers; a text is never run as a formula.
package enum CelluleExport: Sendable, Hashable {
  case texte(String)
  case entier(Int)
  case montant(Centimes)
  case jour(Jour)
  case vide
}

/// Writes spreadsheets.
package protocol ClasseurWriter: Sendable {
  /// A file of one sheet: its titles, its lines, and a last line set apart.
  func classeur(
    _ feuille: String, titres: [String], lignes: [[CelluleExport]], total: [CelluleExport]
  ) throws -> [UInt8]
}
