import CSV
package import Candidatures
package import Kernel

/// A decisions file, read line by line: `numero`, `postes`, `motif`, `phrase`, `date`, in any order.
package struct LectureDecisions: Sendable {
  package private(set) var lignes: [LigneDecision] = []
  package private(set) var refus: [ResultatLigne] = []
  /// The cells of each line, to write the refused ones back.
  package private(set) var cellules: [Int: [String]] = [:]

  package static let colonnes = ["numero", "postes", "motif", "phrase", "date"]

  /// `decision`: draws the number of each decision. Throws `ImportDecisionsRefusal`.
  package init(
    _ bytes: [UInt8], decision: () -> ID<Decision>
  ) throws(ImportDecisionsRefusal) {
    guard !bytes.isEmpty else { throw .vide }
    guard var file = CSVFile(bytes) else { throw .pasDuTexte }
    let missing = file.header.missing(Self.colonnes)
    guard missing.isEmpty else { throw .colonnesAbsentes(missing) }
    let header = file.header
    var seen: [String: Int] = [:]
    while let line = file.next() {
      switch line {
      case .refused(let number, let fault, let found):
        cellules[number] = Self.cells(CSVRow(line: number, cells: found), header)
        refus.append(ResultatLigne(ligne: number, refus: .illisible(fault)))
      case .row(let row) where row.cells.contains(where: { !$0.isEmpty }):
        let cells = Self.cells(row, header)
        cellules[row.line] = cells
        read(cells, row.line, decision(), &seen)
      case .row: continue
      }
    }
    guard !cellules.isEmpty else { throw .vide }
  }

  /// In the order of `colonnes`.
  private static func cells(_ row: CSVRow, _ header: CSVHeader) -> [String] {
    colonnes.map { row[header.column($0)] }
  }

  private mutating func read(
    _ cells: [String], _ line: Int, _ decision: ID<Decision>, _ seen: inout [String: Int]
  ) {
    do throws(RefusLigne) {
      if cells.contains(where: { $0.contains("\u{FFFD}") }) { throw .illisible(.nul) }
      let numero = cells[0].uppercased()
      if let first = seen[numero] { throw .doublon(ligne: first) }
      seen[numero] = line
      guard let postes = Int(cells[1]) else { throw .postesIllisibles(cells[1]) }
      guard let date = Jour(iso: cells[4]) ?? Jour(typed: cells[4]) else {
        throw .dateIllisible(cells[4])
      }
      lignes.append(
        LigneDecision(
          ligne: line, numero: numero,
          texte: TexteDecision(
            postes: postes, motif: cells[2].isEmpty ? nil : cells[2].lowercased(),
            phrase: cells[3]),
          date: date, decision: decision))
    } catch { refus.append(ResultatLigne(ligne: line, refus: error)) }
  }
}

/// A file that cannot be read at all.
package enum ImportDecisionsRefusal: Error, Sendable, Equatable {
  case vide
  /// The first line, with the titles, cannot be read.
  case pasDuTexte
  case colonnesAbsentes([String])
  /// The account that signs is unknown, or is not the competent authority's.
  case signataireInconnu
}
