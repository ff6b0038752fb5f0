package import CSV

/// Why an instance cannot be read: the file, the line (nil for the whole file), the reason.
package struct FauteInstance: Error, Hashable, Sendable {
  package let fichier: Fichier
  package let ligne: Int?
  package let motif: Motif

  package enum Fichier: String, Sendable { case demand, sites, existing }

  package enum Motif: Hashable, Sendable {
    case vide
    case colonnesAbsentes([String])
    case illisible(CSVFault)
    /// What stands in a column is not a number of that kind between those bounds.
    case nombre(colonne: String, valeur: String, entre: String)
    case texteVide(colonne: String)
    case choixInconnu(colonne: String, valeur: String, choix: [String])
    case communeInconnue(numero: UInt32)
    case doublon(numero: UInt32)
    case tropDeLignes(limite: Int)
  }
}

/// One file of an instance, line by line, with the columns that were asked for.
struct FichierInstance {
  private static let limite = 2_000_000
  private let nom: FauteInstance.Fichier
  private let colonnes: [(nom: String, place: Int)]
  private var file: CSVFile
  private var lues = 0

  init(
    _ nom: FauteInstance.Fichier, _ bytes: [UInt8], _ colonnes: [String]
  ) throws(FauteInstance) {
    guard let file = CSVFile(bytes) else {
      throw FauteInstance(fichier: nom, ligne: nil, motif: .vide)
    }
    let absent = file.header.missing(colonnes)
    guard absent.isEmpty else {
      throw FauteInstance(fichier: nom, ligne: 1, motif: .colonnesAbsentes(absent))
    }
    self.nom = nom
    self.file = file
    self.colonnes = colonnes.compactMap { nom in file.header.column(nom).map { (nom, $0) } }
  }

  mutating func next() throws(FauteInstance) -> LigneInstance? {
    switch file.next() {
    case nil: return nil
    case .refused(let line, let fault, _):
      throw FauteInstance(fichier: nom, ligne: line, motif: .illisible(fault))
    case .row(let row):
      lues += 1
      guard lues <= Self.limite else {
        throw FauteInstance(
          fichier: nom, ligne: row.line, motif: .tropDeLignes(limite: Self.limite))
      }
      return LigneInstance(fichier: nom, colonnes: colonnes, row: row)
    }
  }

  /// Two lines may not bear the same number.
  func refuseTwins(_ sorted: [UInt32]) throws(FauteInstance) {
    for (one, other) in zip(sorted, sorted.dropFirst()) where one == other {
      throw FauteInstance(fichier: nom, ligne: nil, motif: .doublon(numero: one))
    }
  }
}

/// A line whose cells are read as what their column must hold.
struct LigneInstance {
  let fichier: FauteInstance.Fichier
  let colonnes: [(nom: String, place: Int)]
  let row: CSVRow

  func entier(_ column: Int, _ bounds: ClosedRange<Int>) throws(FauteInstance) -> Int {
    guard let value = Int(texteBrut(column)), bounds.contains(value) else {
      throw nombre(column, "\(bounds.lowerBound) et \(bounds.upperBound)")
    }
    return value
  }

  func numero(_ column: Int) throws(FauteInstance) -> UInt32 {
    UInt32(try entier(column, 0...Int(UInt32.max)))
  }

  /// Decimal degrees, at most `limit` either way.
  func degres(_ column: Int, _ limit: Double) throws(FauteInstance) -> Double {
    let text = texteBrut(column)
    let isDecimal = text.utf8.allSatisfy { (43...57).contains($0) || $0 == 69 || $0 == 101 }
    guard isDecimal, let value = Double(text), value.isFinite, abs(value) <= limit else {
      throw nombre(column, "-\(Int(limit)) et \(Int(limit))")
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

  private func texteBrut(_ column: Int) -> String { row[colonnes[column].place] }

  private func nombre(_ column: Int, _ bounds: String) -> FauteInstance {
    faute(
      .nombre(colonne: colonnes[column].nom, valeur: texteBrut(column), entre: bounds))
  }

  private func faute(_ motif: FauteInstance.Motif) -> FauteInstance {
    FauteInstance(fichier: fichier, ligne: row.line, motif: motif)
  }
}
