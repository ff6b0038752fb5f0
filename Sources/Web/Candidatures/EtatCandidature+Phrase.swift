import Candidatures
import Design
import HTML

extension EtatCandidature {
  var nom: String {
    switch self {
    case .aCompleter: "Engagement attendu"
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
    case .refusee, .silence: .non
    }
  }
}

extension ListeDossiers {
  var nom: String {
    switch self {
    case .aInstruire: "À instruire"
    case .aCompleter: "Engagement attendu"
    case .aSigner: "À signer"
    case .aDecider: "À décider"
    case .aNotifier: "À notifier"
    case .clos: "Clos"
    case .tous: "Tous"
    }
  }
}
