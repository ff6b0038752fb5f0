import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let structures: Table = [
    "attribution.enregistree": { acte in "Attribution enregistrée" + postes(acte) },
    "attribution.corrigee": { acte in "Attribution corrigée d’après la liste" + postes(acte) },
    "structures.importees": { _ in "Liste des attributions importée" },
  ]

  private static func postes(_ acte: ActeJournal) -> String {
    guard let number = acte["postes"]?.entier else { return "" }
    return "\u{A0}: " + Francais.pluriel(Int(clamping: number), "poste", "postes")
  }
}
