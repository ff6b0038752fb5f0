import Candidatures
import Comptes
import Design
import HTML
import Kernel
import Seances
import Territoires

/// The lists of séances: what the piles of « Mes dossiers à traiter » open.
enum ListeSeances: String, CaseIterable {
  case aTenir = "a-tenir"
  case aApprouver = "a-approuver"
  case aDecider = "a-decider"
  case aNotifier = "a-notifier"
  case toutes

  var nom: String {
    switch self {
    case .aTenir: "À tenir"
    case .aApprouver: "À approuver"
    case .aDecider: "À décider"
    case .aNotifier: "Courriers à envoyer"
    case .toutes: "Toutes"
    }
  }

  /// What is to be done, for the pile.
  var detail: String {
    switch self {
    case .aTenir: "Voter l’ordre du jour"
    case .aApprouver: "Relire et approuver le procès-verbal"
    case .aDecider: "Prendre les décisions que le comité propose"
    case .aNotifier: "Écrire aux structures"
    case .toutes: ""
    }
  }

  /// Whether the list holds the séance, for this reader.
  func holds(_ ouverte: SeanceOuverte, _ acteur: Acteur, _ index: TerritoireIndex) -> Bool {
    let seance = ouverte.seance
    switch self {
    case .toutes: return true
    case .aTenir:
      return acteur.runs(ouverte.comite, index) && !seance.isApproved
        && seance.approbations.isEmpty && (seance.points.isEmpty || !seance.restants.isEmpty)
    case .aApprouver:
      return seance.approbation(of: acteur.compte, in: ouverte.comite) != nil
    case .aDecider: return ouverte.toDecide(acteur, index) > 0
    case .aNotifier: return !ouverte.toNotify(acteur, index).isEmpty
    }
  }
}

extension SeanceOuverte {
  /// Files of the actor's territory whose proposal is not a decision yet; none before the approval.
  func toDecide(_ acteur: Acteur, _ index: TerritoireIndex) -> Int {
    aDecider.count { dossier in
      acteur.holds(
        PrendreDecisions.roles, over: index.ancestors(of: .departement(dossier.departement)))
    }
  }

  /// Files of the actor's territory whose structure is to be told a decision or an adjournment.
  func toNotify(_ acteur: Acteur, _ index: TerritoireIndex) -> [DossierSeance] {
    aEcrire.filter { dossier in
      acteur.holds(
        NotifierDecision.roles,
        over: index.ancestors(of: .departement(dossier.departement)))
    }
  }
}
