import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let candidatures: Table = [
    "candidature.deposee": { _ in "Candidature déposée" },
    "candidature.engagee": { _ in "Engagement confirmé par la personne qui représente la structure"
    },
    "candidature.avisPrepare": { acte in "Avis préparé\u{A0}: \(sens(acte))" },
    "candidature.avisRendu": { acte in "Avis rendu\u{A0}: \(sens(acte))" },
    "candidature.decidee": { acte in
      guard let postes = acte["postes"]?.entier, postes > 0 else { return "Refus décidé" }
      return "Accord décidé pour " + Francais.pluriel(Int(clamping: postes), "poste", "postes")
    },
    "candidature.notifiee": { _ in "Décision notifiée à la structure" },
    "candidature.retiree": { _ in "Candidature retirée par la structure" },
    "candidature.effacementDemande": { _ in "Effacement demandé par la personne à joindre" },
    "brouillon.purges": { _ in "Brouillons périmés effacés" },
    "brouillon.enregistre": { _ in "Brouillon enregistré" },
  ]

  private static func sens(_ acte: ActeJournal) -> String {
    guard acte["sens"]?.code == "favorable", let postes = acte["postes"]?.entier else {
      return "défavorable"
    }
    return "favorable pour " + Francais.pluriel(Int(clamping: postes), "poste", "postes")
  }
}
