import Comptes
import Journal
import Kernel
import MisesEnRelation

extension PhrasesJournal {
  static let mises: Table = [
    "offre.publiee": { _ in "Offre publiée" },
    "offre.retiree": { _ in "Offre retirée" },
    "mise.proposee": { _ in "Proposée aux deux" },
    "mise.acceptee": { _ in "Le candidat a dit oui" },
    "mise.declinee": { _ in "Le candidat a dit non" },
    "mise.interet": { reponse("La structure veut rencontrer la personne", $0) },
    "mise.entretien": { reponse("Rencontre fixée", $0) },
    "mise.nonRetenue": { reponse("La personne n’est pas retenue", $0) },
    "mise.retenue": { reponse("La personne est retenue", $0) },
    "mise.liberee": { acte in
      guard let nature = acte["nature"]?.code.flatMap({ MiseEnRelation.Nature(rawValue: $0) })
      else { return "Proposition arrêtée" }
      return "Proposition arrêtée\u{A0}: " + EtatMise.close(nature).nom.lowercased()
    },
  ]

  private static func reponse(_ quoi: String, _ acte: ActeJournal) -> String {
    acte.saisiPourLaStructure.map { "\(quoi), \($0)" } ?? quoi
  }
}

extension ActeJournal {
  /// That an agent recorded this answer of a structure in its place; nil for any other act.
  var saisiPourLaStructure: String? {
    guard isReponseDeStructure else { return nil }
    return switch Role(rawValue: auteur.qualite) {
    case .prefecture: "saisi par la préfecture pour la structure"
    case .equipeNationale: "saisi par l’équipe nationale pour la structure"
    default: nil
    }
  }

  var isReponseDeStructure: Bool { Self.reponses.contains(genre) }

  private static let reponses: Set = [
    "mise.interet", "mise.entretien", "mise.nonRetenue", "mise.retenue",
  ]
}
