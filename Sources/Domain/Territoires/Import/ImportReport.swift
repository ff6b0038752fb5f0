package import CSV

/// What an import of territories did, or would do.
package struct TerritoireReport: Sendable, Equatable {
  /// What the program knows once it is done.
  package var communes = 0
  package var population = 0
  package var departements = 0
  package var regions = 0
  /// One for each file that was recognised, in the order they were read.
  package var fichiers: [Fichier] = []
  /// The names of the files that are none of ours.
  package var ignores: [String] = []
  /// What was written, or would be.
  package var changes = TerritoireChanges()

  package struct Fichier: Sendable, Equatable {
    package let nom: String
    package let genre: FichierTerritoires
    /// Lines read and kept.
    package var lignes = 0
    package var refusees: [Refusee] = []
  }

  /// A line that was left out, with its cells so that it can be corrected and sent again.
  package struct Refusee: Sendable, Equatable {
    package let ligne: Int
    package let motif: LigneRefusee
    package let cells: [String]
  }
}

/// Why one line of an official file is left out.
package enum LigneRefusee: Error, Sendable, Hashable {
  case illisible(CSVFault)
  /// Not an INSEE code of a commune, département or région, nor a SIREN.
  case code(String)
  case nomAbsent
  /// Not a whole number from 0 to a hundred million.
  case population(String)
  /// A département that nobody knows.
  case departement(String)
  /// A commune that nobody knows.
  case commune(String)
  /// A code outside its closed list.
  case valeur(String)
  case date(String)
  /// The outline is not a polygon inside the map.
  case contour(String)
  /// The whole file cannot be read.
  case fichier(String)

  package var code: String {
    switch self {
    case .illisible: "territoires.ligne.illisible"
    case .code: "territoires.ligne.code"
    case .nomAbsent: "territoires.ligne.nomAbsent"
    case .population: "territoires.ligne.population"
    case .departement: "territoires.ligne.departement"
    case .commune: "territoires.ligne.commune"
    case .valeur: "territoires.ligne.valeur"
    case .date: "territoires.ligne.date"
    case .contour: "territoires.ligne.contour"
    case .fichier: "territoires.fichier"
    }
  }
}
