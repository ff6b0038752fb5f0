import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let accords: Table = [
    "accord.signe": { _ in "Accord signé" },
    "accord.partIndiquee": { acte in "Part indicative écrite" + count(acte) },
    "accord.prolonge": { _ in "Délai prolongé par l’État" },
    "accord.rappel": { acte in rappel(acte) },
    "projet.versionOuverte": { acte in "Version\(numero(acte)) ouverte à l’écriture" },
    "projet.ligneAjoutee": { acte in "Structure ajoutée au projet" + count(acte) },
    "projet.ligneChangee": { acte in "Structure modifiée dans le projet" + count(acte) },
    "projet.ligneRetiree": { acte in "Structure retirée du projet" + count(acte) },
    "projet.lignesImportees": { _ in "Structures importées dans le projet" },
    "projet.partage": { acte in
      "Version\(numero(acte)) montrée aux signataires et à l’État" + count(acte)
    },
    "projet.remis": { acte in "Version\(numero(acte)) remise à l’État" + count(acte) },
    "projet.repondu": { acte in
      "Réponse de l’État sur la version\(numero(acte))\u{A0}: "
        + (acte["sens"]?.code == "recevable" ? "projet recevable" : "projet recevable en partie")
    },
    "interet.declare": { acte in "Intérêt déclaré" + count(acte) },
    "interet.invite": { _ in "Structure invitée à déposer une candidature préremplie" },
    "appel.publie": { _ in "Appel à candidatures publié" },
  ]

  private static func rappel(_ acte: ActeJournal) -> String {
    let days = acte["jours_avant"]?.entier ?? 0
    let name = "à \(Francais.pluriel(Int(clamping: days), "jour", "jours")) de l’échéance"
    return switch acte["sort"]?.code {
    case "envoye": "Rappel envoyé, \(name)"
    case "annule": "Rappel annulé, \(name)\u{A0}: le projet est remis"
    default: "Rappel non envoyé, \(name)\u{A0}: un autre était dû le même jour"
    }
  }

  private static func numero(_ acte: ActeJournal) -> String {
    guard let version = acte["version"]?.entier else { return "" }
    return " \(version)"
  }

  private static func count(_ acte: ActeJournal) -> String {
    guard let number = acte["postes"]?.entier else { return "" }
    return "\u{A0}: " + Francais.pluriel(Int(clamping: number), "poste", "postes")
  }
}
