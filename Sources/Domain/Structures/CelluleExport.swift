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
  /// Begins a file of one sheet, with its titles.
  func ouvrir(_ feuille: String, titres: [String]) throws -> any Classeur
}

/// A spreadsheet in a temporary file, written line by line, then read piece by piece: memory does not
/// grow with it. The file goes away with its last reader. Used by one task at a time.
package protocol Classeur: AnyObject, Sendable {
  func ecrire(_ ligne: [CelluleExport]) throws
  /// A last line set apart, and the end of the file: nothing is written after.
  func fermer(total: [CelluleExport]) throws
  /// The next bytes of the file once it is closed, 65,536 at most; none at its end.
  func lire() throws -> [UInt8]
}

extension Classeur {
  /// What is left of the file, whole.
  package func lireTout() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try lire(), !piece.isEmpty { bytes += piece }
    return bytes
  }
}
