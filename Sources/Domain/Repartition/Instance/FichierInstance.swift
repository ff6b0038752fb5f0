package import CSV

/// Why an instance cannot be read: the file, the line (nil for the whole file), the reason.
package struct FauteInstance: Error, Hashable, Sendable {
  package let fichier: Fichier
  package let ligne: Int?
  package let motif: Motif

  package enum Fichier: String, Sendable {
    case demand, sites, existing, lieux, contraintes, temps
  }

  package enum Motif: Hashable, Sendable {
    case vide
    case colonnesAbsentes([String])
    case illisible(CSVFault)
    /// What stands in a column is not a number of that kind between those bounds.
    case nombre(colonne: String, valeur: String, entre: String)
    case texteVide(colonne: String)
    case choixInconnu(colonne: String, valeur: String, choix: [String])
    case communeInconnue(numero: UInt32)
    case siteInconnu(numero: UInt32)
    /// Not a day, `2021-03-11`.
    case jour(colonne: String, valeur: String)
    /// The parts of a site's places are more than the whole.
    case parts(site: UInt32, total: Int)
    /// The least is above the most.
    case bornes(minimum: Int, maximum: Int)
    case doublon(numero: UInt32)
    case tropDeLignes(limite: Int)
  }
}

/// One file of an instance, line by line, with the columns that were asked for.
struct FichierInstance {
  private static let limite = 2_000_000
  private let nom: FauteInstance.Fichier
  private let colonnes: [(nom: String, place: Int?)]
  private var file: CSVFile
  private var lues = 0

  /// `facultatives`: columns that may be absent; their numbers follow those of the others.
  init(
    _ nom: FauteInstance.Fichier, _ bytes: [UInt8], _ colonnes: [String],
    facultatives: [String] = []
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
    self.colonnes = (colonnes + facultatives).map { ($0, file.header.column($0)) }
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
