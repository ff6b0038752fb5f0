import Candidatures
import Design
import HTML

extension EtatCandidature {
  var nom: String {
    switch self {
    case .aCompleter: "Engagement attendu"
    case .engagementRefuse: "Engagement refusé"
    case .aInstruire: "À instruire"
    case .avisPrepare: "Avis à signer"
    case .avisRendu: "Avis rendu"
    case .accordee: "Accordée"
    case .accordeeEnPartie: "Accordée en partie"
    case .refusee: "Refusée"
    case .silence: "Refusée par silence"
    case .retiree: "Retirée"
    }
  }

  var allure: Allure {
    switch self {
    case .aCompleter, .aInstruire, .retiree: .neutre
    case .avisPrepare, .avisRendu: .presse
    case .accordee, .accordeeEnPartie: .oui
    case .refusee, .silence, .engagementRefuse: .non
    }
  }
}

extension ListeDossiers {
  /// On its own: the head of the list.
  var titre: String {
    switch self {
    case .aCompleter: "À instruire, dont l’engagement est attendu"
    case .aSigner: "À instruire, dont l’avis est à signer"
    case .aInstruire, .aDecider, .aNotifier, .clos, .tous: nom
    }
  }

  /// Among the others: « dont … » is counted in the list before it, not beside it.
  var nom: String {
    switch self {
    case .aInstruire: "À instruire"
    case .aCompleter: "dont engagement attendu"
    case .aSigner: "dont à signer"
    case .aDecider: "À décider"
    case .aNotifier: "À notifier"
    case .clos: "Clos"
    case .tous: "Tous"
    }
  }
}
