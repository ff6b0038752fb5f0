import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let candidatures: Table = [
    "candidature.deposee": { _ in "Candidature déposée" },
    "candidature.engagee": { _ in "Engagement confirmé par la personne qui représente la structure"
    },
    "candidature.engagementRelance": { _ in
      "Lien d’engagement envoyé de nouveau à la personne qui représente la structure"
    },
    "candidature.engagementRefuse": { _ in
      "Engagement refusé par la personne qui représente la structure"
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
    "candidature.rejoindreDemande": { _ in "Une personne a demandé à rejoindre le dossier" },
    "candidature.rejointe": { _ in "La personne à joindre a ouvert le dossier à un compte" },
    "brouillon.purges": { _ in "Brouillons périmés effacés" },
    "candidature.recoursRecu": { acte in
      acte["nature"]?.code == "contentieux"
        ? "Recours devant le tribunal reçu" : "Recours gracieux reçu"
    },
    "candidature.recoursRepondu": { acte in
      acte["sens"]?.code == "accueil" ? "Recours accueilli" : "Recours rejeté"
    },
    "brouillon.enregistre": { _ in "Brouillon enregistré" },
  ]

  private static func sens(_ acte: ActeJournal) -> String {
    guard acte["sens"]?.code == "favorable", let postes = acte["postes"]?.entier else {
      return "défavorable"
    }
    return "favorable pour " + Francais.pluriel(Int(clamping: postes), "poste", "postes")
  }
}
