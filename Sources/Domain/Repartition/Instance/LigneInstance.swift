import CSV
import Kernel

/// A line whose cells are read as what their column must hold.
struct LigneInstance {
  let fichier: FauteInstance.Fichier
  let colonnes: [(nom: String, place: Int?)]
  let row: CSVRow

  func entier(_ column: Int, _ bounds: ClosedRange<Int>) throws(FauteInstance) -> Int {
    guard let value = Int(texteBrut(column)), bounds.contains(value) else {
      throw nombre(column, "\(bounds.lowerBound) et \(bounds.upperBound)")
    }
    return value
  }

  func entierOuVide(_ column: Int, _ bounds: ClosedRange<Int>) throws(FauteInstance) -> Int? {
    texteBrut(column).isEmpty ? nil : try entier(column, bounds)
  }

  func jourOuVide(_ column: Int) throws(FauteInstance) -> Jour? {
    let text = texteBrut(column)
    guard !text.isEmpty else { return nil }
    guard let jour = Jour(iso: text) else {
      throw faute(.jour(colonne: colonnes[column].nom, valeur: text))
    }
    return jour
  }

  func texteOuVide(_ column: Int) -> String? {
    let text = texteBrut(column)
    return text.isEmpty ? nil : text
  }

  func numero(_ column: Int) throws(FauteInstance) -> UInt32 {
    UInt32(try entier(column, 0...Int(UInt32.max)))
  }

  /// Decimal degrees, at most `limit` either way.
  func degres(_ column: Int, _ limit: Double) throws(FauteInstance) -> Double {
    try decimal(column, -limit...limit)
  }

  func decimal(_ column: Int, _ bounds: ClosedRange<Double>) throws(FauteInstance) -> Double {
    let text = texteBrut(column)
    let isDecimal = text.utf8.allSatisfy { (43...57).contains($0) || $0 == 69 || $0 == 101 }
    guard isDecimal, let value = Double(text), value.isFinite, bounds.contains(value) else {
      throw nombre(column, "\(Int(bounds.lowerBound)) et \(Int(bounds.upperBound))")
    }
    return value
  }

  func texte(_ column: Int) throws(FauteInstance) -> String {
    let text = texteBrut(column)
    guard !text.isEmpty else { throw faute(.texteVide(colonne: colonnes[column].nom)) }
    return text
  }

  func choix(_ column: Int, _ choices: [String]) throws(FauteInstance) -> Int {
    let text = texteBrut(column)
    guard let place = choices.firstIndex(of: text) else {
      throw faute(
        .choixInconnu(colonne: colonnes[column].nom, valeur: text, choix: choices))
    }
    return place
  }

  func commune(_ column: Int, _ places: [UInt32: Int]) throws(FauteInstance) -> Int {
    let number = try numero(column)
    guard let place = places[number] else { throw faute(.communeInconnue(numero: number)) }
    return place
  }

  func site(_ column: Int, _ places: [UInt32: Int]) throws(FauteInstance) -> Int {
    let number = try numero(column)
    guard let place = places[number] else { throw faute(.siteInconnu(numero: number)) }
    return place
  }

  private func texteBrut(_ column: Int) -> String { row[colonnes[column].place] }

  private func nombre(_ column: Int, _ bounds: String) -> FauteInstance {
    faute(
      .nombre(colonne: colonnes[column].nom, valeur: texteBrut(column), entre: bounds))
  }

  func faute(_ motif: FauteInstance.Motif) -> FauteInstance {
    FauteInstance(fichier: fichier, ligne: row.line, motif: motif)
  }
}
