import CSV
import Territoires

/// The lines of a file that has some columns; those that cannot be read are faults.
struct LectureLignes {
  struct Ligne {
    let row: CSVRow
    /// Where each asked column stands.
    let colonnes: [Int]
  }

  var fautes: [FauteFichier] = []
  private var file: CSVFile?
  private var colonnes: [Int] = []
  private var left: Int
  private let limite: Int

  init(_ bytes: [UInt8], _ names: [String], limite: Int) {
    self.limite = limite
    left = limite
    guard let file = CSVFile(bytes) else {
      fautes = [FauteFichier(ligne: nil, .vide)]
      return
    }
    let missing = file.header.missing(names)
    guard missing.isEmpty else {
      fautes = missing.map { FauteFichier(ligne: 1, .colonne($0)) }
      return
    }
    colonnes = names.compactMap { file.header.column($0) }
    self.file = file
  }

  mutating func next() -> Ligne? {
    while let line = file?.next() {
      guard left > 0 else {
        fautes.append(FauteFichier(ligne: nil, .tropDeLignes(limite)))
        return nil
      }
      left -= 1
      switch line {
      case .row(let row): return Ligne(row: row, colonnes: colonnes)
      case .refused(let number, _, _):
        fautes.append(FauteFichier(ligne: number, .illisible))
      }
    }
    return nil
  }
}

/// Reads the communes of one département, by code or by name.
struct LectureCommune {
  let departement: String
  let index: TerritoireIndex

  func commune(
    _ text: String, ligne: Int
  ) throws(FauteFichier) -> (commune: Commune, estAncienne: Bool) {
    // A spreadsheet drops the first zero of a code.
    let code = text.utf8.count == 4 ? "0" + text : text
    if let found = index.resolve(code) {
      guard found.commune.departement == departement else {
        throw FauteFichier(ligne: ligne, .horsDepartement(text))
      }
      return (found.commune, found.commune.code != code)
    }
    guard let named = index.communes(nom: text, departement: departement).first else {
      throw FauteFichier(ligne: ligne, .communeInconnue(text))
    }
    return (named, false)
  }
}
