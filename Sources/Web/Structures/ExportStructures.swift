import CSV
import Kernel
package import Structures
import Territoires

/// The list as a table to take away: the same lines and totals on every medium.
package enum ExportStructures {
  package static let titres = [
    "Structure", "SIRET", "Type", "Commune", "Code commune", "Département", "Code département",
    "Région", "Postes", "Date de validation", "Aide de l’État (€)", "ZRR", "QPV",
    "France services", "Département du siège",
  ]

  package static func cells(_ award: Attribution) -> [CelluleExport] {
    let (ligne, situation) = (award.ligne, award.situation)
    let departement = nomsDepartements[situation.departement] ?? ""
    let region = situation.region.flatMap { Region.code($0)?.nom } ?? ""
    return [
      .texte(ligne.nom), .texte(ligne.siret.description), .texte(ligne.type.rawValue),
      .texte(ligne.communeNom), .texte(situation.commune), .texte(departement),
      .texte(situation.departement), .texte(region), .entier(ligne.postes), .jour(ligne.date),
      .montant(ligne.montant), .texte(ligne.zrr.rawValue), .texte(ligne.qpv.rawValue),
      .texte(ligne.franceServices.rawValue), .texte(situation.departementSiege),
    ]
  }

  /// The last line.
  package static func total(_ totals: TotauxStructures) -> [CelluleExport] {
    [.texte("TOTAL")] + Array(repeating: .vide, count: 7)
      + [.entier(totals.postes), .vide, .montant(totals.montant)]
      + Array(repeating: .vide, count: 4)
  }

  /// A whole file of CSV with semicolons, as French spreadsheets open it. `canonique`: sorted by
  /// content, so that two databases with the same awards give the same bytes, and for programs: its
  /// decimals have a point.
  package static func csv(
    _ page: PageStructures<Attribution>, canonique: Bool = false
  ) -> [UInt8] {
    var writer = CSVWriter(separator: ";", bom: true, decimal: canonique ? "." : ",")
    writer.row(titres.map(CSVWriter.Cell.text))
    for award in sorted(page, canonique) { writer.row(cells(award).map(\.csv)) }
    writer.row(total(page.totaux).map(\.csv))
    return writer.bytes
  }

  /// A whole spreadsheet.
  package static func xlsx(
    _ page: PageStructures<Attribution>, canonique: Bool = false, in classeurs: any ClasseurWriter
  ) throws -> [UInt8] {
    let classeur = try classeurs.ouvrir("Structures", titres: titres)
    for award in sorted(page, canonique) { try classeur.ecrire(cells(award)) }
    try classeur.fermer(total: total(page.totaux))
    return try classeur.lireTout()
  }

  private static func sorted(
    _ page: PageStructures<Attribution>, _ canonique: Bool
  ) -> [Attribution] {
    canonique ? page.lignes.sorted { $0.ligne < $1.ligne } : page.lignes
  }
}

extension CelluleExport {
  /// For every export of tables.
  var csv: CSVWriter.Cell {
    switch self {
    case .texte(let text): .text(text)
    case .entier(let number): .integer(Int64(number))
    case .jour(let jour): .text(jour.description)
    case .montant(let amount):
      amount.value % 100 == 0 ? .integer(amount.value / 100) : .number(Double(amount.value) / 100)
    case .vide: .empty
    }
  }
}

extension RapportStructures {
  /// The refused lines as they came, with the reason of each: to be corrected and sent again.
  package var refusCSV: [UInt8] {
    var writer = CSVWriter(separator: ";", bom: true)
    writer.row((titres + ["Ligne", "Code du refus", "Motif"]).map(CSVWriter.Cell.text))
    for line in refus {
      let missing = max(0, titres.count - line.cellules.count)
      let cells =
        line.cellules.prefix(titres.count).map { shortened($0) }
        + Array(repeating: "", count: missing)
      writer.row(
        cells.map(CSVWriter.Cell.text)
          + [.integer(Int64(line.ligne)), .text(line.motif.code), .text(line.motif.phrase)])
    }
    return writer.bytes
  }
}

/// A cell too long is cut: what is left says enough to correct it.
private func shortened(_ text: String) -> String {
  text.utf8.count > 600 ? String(text.prefix(200)) + "…" : text
}
