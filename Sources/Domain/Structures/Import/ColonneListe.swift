package import Kernel

/// A column of the award file, found by its title whatever the order, case or accents.
package enum ColonneListe: String, Sendable, Hashable, CaseIterable {
  case nom = "Raison sociale"
  case communeNom = "Commune INSEE"
  case departementNom = "Département"
  case regionNom = "Région"
  case postes = "Nombre de conseillers validés par le COSELEC"
  case date = "Date de validation en comité de sélection"
  case type = "Type"
  case siret = "SIRET"
  case departement = "Code département"
  case adresse = "Adresse"
  case commune = "Code commune INSEE"
  case codePostal = "Code postal"
  case montant = "Investissement financier estimatif total de l’Etat"
  case zrr = "ZRR"
  case qpv = "QPV"
  case franceServices = "France services"

  /// Without these nothing can be awarded to anyone, anywhere.
  var isRequired: Bool {
    switch self {
    case .nom, .postes, .date, .type, .siret, .departement, .commune, .montant: true
    case .communeNom, .departementNom, .regionNom, .adresse, .codePostal: false
    case .zrr, .qpv, .franceServices: false
    }
  }
}

/// Where each column stands in a file.
package struct EnTeteListe: Sendable {
  let titles: [String]
  private let places: [ColonneListe: Int]

  package init(_ titles: [String]) throws(ImportStructuresRefusal) {
    let keys = titles.map { searchKey($0) }
    var places: [ColonneListe: Int] = [:]
    for colonne in ColonneListe.allCases {
      places[colonne] = keys.firstIndex(of: searchKey(colonne.rawValue))
    }
    let missing = ColonneListe.allCases.filter { $0.isRequired && places[$0] == nil }
    guard missing.isEmpty else { throw .colonnesAbsentes(missing.map(\.rawValue)) }
    self.titles = titles
    self.places = places
  }

  /// How many cells a line must have: up to the last column that is known.
  var width: Int { (places.values.max() ?? -1) + 1 }

  func cell(_ colonne: ColonneListe, of cells: [String]) -> String {
    guard let place = places[colonne], cells.indices.contains(place) else { return "" }
    return trimmed(cells[place])
  }
}

/// Without the spaces around.
func trimmed(_ text: String) -> String {
  let inside = text.drop { $0.isWhitespace }
  guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(inside[...last])
}

/// Why a whole file cannot be taken.
package enum ImportStructuresRefusal: Refusal {
  /// The official communes were never imported: `maillage import territoires` comes first.
  case sansCommunes
  case colonnesAbsentes([String])
  case vide
  /// The first line, with the titles, cannot be read: a spreadsheet's own file, an image…
  case pasDuTexte
  /// The current list is of a later day: an older one would take its corrections back.
  case plusAncienne(Jour, courante: Jour)

  package var code: String {
    switch self {
    case .sansCommunes: "structures.sansCommunes"
    case .colonnesAbsentes: "structures.colonnesAbsentes"
    case .vide: "structures.fichierVide"
    case .pasDuTexte: "structures.pasDuTexte"
    case .plusAncienne: "structures.listePlusAncienne"
    }
  }
}
