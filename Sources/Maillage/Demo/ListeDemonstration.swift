import CSV
import Kernel
import Structures
import Territoires

/// An award list for the demonstration, so that its pages are not empty: invented associations in
/// the communes that the program knows by heart. A real list takes its place when it is imported.
struct ListeDemonstration: Sendable {
  let index: TerritoireIndex

  /// The day it says it was published.
  static let jour = Jour(2021, 3, 1) ?? Jour(number: 0)

  private static let titres = [
    "Raison sociale", "Commune INSEE", "Département", "Région",
    "Nombre de conseillers validés par le COSELEC", "Date de validation en comité de sélection",
    "Type", "SIRET", "Code département", "Adresse", "Code commune INSEE", "Code postal",
    "Investissement financier estimatif total de l’Etat", "ZRR", "QPV", "France services",
  ]

  /// In the form in which lists are published.
  var csv: [UInt8] {
    var writer = CSVWriter(separator: ";")
    writer.row(Self.titres.map(CSVWriter.Cell.text))
    for (rang, commune) in index.communes.enumerated() {
      writer.row(ligne(commune, rang: rang).map(CSVWriter.Cell.text))
    }
    return writer.bytes
  }

  private func ligne(_ commune: Commune, rang: Int) -> [String] {
    let posts = rang % 7 == 0 ? 2 : 1
    let isPublic = rang % 3 != 0
    let kind = isPublic ? "Médiathèque fictive" : "Association fictive"
    let departement = index.departement(commune.departement)
    let region = departement?.region.flatMap { Region.code($0)?.nom } ?? ""
    return [
      "\(kind), \(commune.nom)", commune.nom, departement?.nom ?? "", region, String(posts),
      rang.isMultiple(of: 2) ? "20/01/2021" : "17/02/2021", isPublic ? "publique" : "privée",
      Self.siret(rang), commune.departement, "1 place de l’Exemple", commune.code,
      commune.codesPostaux.first ?? "", String(posts * (isPublic ? 50_000 : 40_000)),
      commune.zrr == .c ? "oui" : "non", rang % 4 == 0 ? "oui" : "non", "non",
    ]
  }

  /// From SIREN 999 000 000 on, which nobody bears; the control digits are right.
  private static func siret(_ rang: Int) -> String {
    let siren = withKey(String(99_900_000 + rang))
    return withKey(siren + "0001")
  }

  /// Appends the digit that makes the sum right (Luhn).
  static func withKey(_ digits: String) -> String {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) - 48
      let doubled = digit.offset.isMultiple(of: 2) ? value * 2 : value
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// Ready to be stored: the list is number 1, its structures are numbered from 1.
  func demande() throws -> DemandeImport {
    let list = try ListeLue(csv, in: index)
    let numbers = [1] + (1...Int64(2 * list.lues.count + 1))
    return DemandeImport(liste: list, date: Self.jour, identifiants: numbers, essai: false)
  }
}
