import CSV
import Kernel
import Territoires

/// The lines of a projet as a CSV file: what is exported can be imported again.
package enum FichierLignes {
  package static let colonnes: [ChampSaisie] = [
    .nom, .siret, .employeur, .lieux, .missions, .deliberation, .deliberationLe,
  ]

  /// The lieux stand in one cell: `Saint-Denis 2, Aubervilliers 1`.
  package static func csv(_ lignes: [LigneProjet]) -> [UInt8] {
    var writer = CSVWriter(separator: ";", bom: true)
    writer.row(colonnes.map { .text($0.rawValue) })
    for ligne in lignes {
      let typed = ligne.typed { $0 }
      writer.row(
        colonnes.map { champ in
          .text((typed[champ] ?? "").split(whereSeparator: \.isNewline).joined(separator: ", "))
        })
    }
    return writer.bytes
  }

  /// Reads every line or none. Throws what is wrong with each.
  package static func read(
    _ bytes: [UInt8], with lecture: LectureLigne
  ) throws(ImportRefusal) -> [LigneProjet] {
    guard var file = CSVFile(bytes) else { throw ImportRefusal(lignes: [], manquantes: colonnes) }
    let missing = colonnes.filter { !file.header.has($0.rawValue) && $0 != .deliberationLe }
    guard missing.isEmpty else { throw ImportRefusal(lignes: [], manquantes: missing) }
    var lues: [LigneProjet] = []
    var refused: [ImportRefusal.Ligne] = []
    while let line = file.next() {
      switch line {
      case .refused(let number, _, _): refused.append(.init(ligne: number, fautes: []))
      case .row(let row):
        let typed = Dictionary(
          uniqueKeysWithValues: colonnes.map { ($0, row[file.header.column($0.rawValue)]) })
        do throws(SaisieRefusal) {
          lues.append(try lecture(typed))
        } catch {
          refused.append(.init(ligne: row.line, fautes: error.fautes))
        }
      }
    }
    guard refused.isEmpty else { throw ImportRefusal(lignes: refused, manquantes: []) }
    return lues
  }
}

/// A file that cannot be taken: columns that are not there, or lines to correct.
package struct ImportRefusal: Refusal {
  package let lignes: [Ligne]
  package let manquantes: [ChampSaisie]
  package var code: String { "accord.import" }

  /// A line of the file; `fautes` empty: it does not have the columns of the header.
  package struct Ligne: Sendable, Equatable {
    package let ligne: Int
    package let fautes: [SaisieRefusal.Faute]
  }
}
