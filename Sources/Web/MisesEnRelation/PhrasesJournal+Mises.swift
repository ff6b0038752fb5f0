import Journal
import MisesEnRelation

extension PhrasesJournal {
  static let mises: Table = [
    "offre.publiee": { _ in "Offre publiée" },
    "offre.retiree": { _ in "Offre retirée" },
    "mise.proposee": { _ in "Proposée aux deux" },
    "mise.acceptee": { _ in "Le candidat a dit oui" },
    "mise.declinee": { _ in "Le candidat a dit non" },
    "mise.interet": { _ in "La structure veut rencontrer la personne" },
    "mise.entretien": { _ in "Rencontre fixée" },
    "mise.nonRetenue": { _ in "La personne n’est pas retenue" },
    "mise.retenue": { _ in "La personne est retenue" },
    "mise.liberee": { acte in
      guard let nature = acte["nature"]?.code.flatMap({ MiseEnRelation.Nature(rawValue: $0) })
      else { return "Proposition arrêtée" }
      return "Proposition arrêtée\u{A0}: " + EtatMise.close(nature).nom.lowercased()
    },
  ]
}
