package import CSV

/// Why one line is refused. The others go in.
package enum MotifLigne: Sendable, Hashable {
  case colonnes(Int, attendues: Int)
  case celluleTropLongue(ColonneListe?, caracteres: Int)
  case formule
  case nom(String)
  case siret(IdentifiantRefusal)
  case type(String)
  case postes(String)
  case date(String)
  case montant(String)
  case commune(String)
  case departement(String)
  /// What the file itself does wrong there. `nul`: also the sign that stands for a zero byte.
  case illisible(CSVFault)

  package var code: String {
    switch self {
    case .colonnes: "ligne.colonnes"
    case .celluleTropLongue: "cellule.tropLongue"
    case .formule: "cellule.formule"
    case .nom: "nom.absent"
    case .siret(let refusal): refusal.code
    case .type: "type.inconnu"
    case .postes: "postes.invalides"
    case .date: "date.invalide"
    case .montant: "montant.invalide"
    case .commune: "commune.inconnue"
    case .departement: "departement.inconnu"
    case .illisible: "ligne.illisible"
    }
  }
}

/// A refused line with what it held, so that it can be corrected and sent again.
package struct LigneRefusee: Sendable, Hashable {
  /// Its number in the file; the titles are line 1.
  package let ligne: Int
  package let siret: String
  package let motif: MotifLigne
  package let cellules: [String]
}
