import Design
import Journal
import Kernel

extension PhrasesJournal {
  static let seances: Table = [
    "comite.cree": { _ in "Comité créé" },
    "comite.membreNomme": { _ in "Membre nommé" },
    "comite.membreParti": { _ in "Fin d’un siège" },
    "contingent.fixe": { acte in "Nombre de postes fixé\u{A0}: \(postes(acte))" },
    "seance.fixee": { _ in "Séance fixée" },
    "seance.ordreEtabli": { acte in
      guard let ecartes = acte["ecartes"]?.entier else { return "Ordre du jour établi" }
      return "Ordre du jour établi, sans "
        + Francais.pluriel(Int(clamping: ecartes), "dossier", "dossiers")
        + " qu’une autre séance propose déjà"
    },
    "seance.presences": { _ in "Présences notées" },
    "seance.deport": { _ in "Déport déclaré" },
    "seance.deportLeve": { _ in "Déport levé" },
    "seance.propositions": { _ in "Propositions enregistrées" },
    "seance.approuvee": { _ in "Procès-verbal approuvé" },
    "seance.procesVerbalFige": { _ in "Procès-verbal figé" },
    "candidature.reexamenAnnonce": { _ in "Réexamen annoncé à la structure" },
    "candidature.proposee": { acte in
      switch acte["sens"]?.code {
      case "retenir": "Proposition du comité\u{A0}: retenir \(postes(acte))"
      case "refuser": "Proposition du comité\u{A0}: refuser"
      default: "Le comité demande à réexaminer le dossier"
      }
    },
  ]

  private static func postes(_ acte: ActeJournal) -> String {
    Francais.pluriel(Int(clamping: acte["postes"]?.entier ?? 0), "poste", "postes")
  }
}
