import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let avenants: Table = [
    "avenant.demande": { acte in "Avenant demandé\u{A0}: \(nature(acte))" },
    "avenant.accepte": { _ in "Transfert accepté par la structure qui reçoit" },
    "avenant.valide": { acte in
      let variation = acte["variation"]?.entier ?? 0
      let effet = acte["effet"]?.jour.map { ", à partir du \(Francais.jour($0))" } ?? ""
      return "Avenant validé\u{A0}: "
        + Francais.pluriel(Int(clamping: variation.magnitude), "poste", "postes")
        + (variation < 0 ? " de moins" : " de plus") + effet
    },
    "avenant.refuse": { _ in "Avenant refusé" },
    "avenant.abandonne": { _ in "Demande d’avenant abandonnée" },
    "poste.coordonnateur": { _ in "Un poste devient coordonnateur" },
    "poste.coordonnateurFini": { _ in "Un poste n’est plus coordonnateur" },
    "encadrant.designe": { _ in "La personne qui encadre est désignée" },
  ]

  private static func nature(_ acte: ActeJournal) -> String {
    let postes = Francais.pluriel(Int(clamping: acte["postes"]?.entier ?? 0), "poste", "postes")
    return switch acte["nature"]?.code {
    case "plus": "\(postes) de plus"
    case "moins": "\(postes) de moins"
    default: "transfert de \(postes)"
    }
  }
}
