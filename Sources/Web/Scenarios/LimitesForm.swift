import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

/// A minimum or a maximum of posts for an EPT, an EPCI or a structure, on the scenario's page.
struct LimitesForm: Sendable {
  let ouvert: ScenarioOuvert
  let version: VersionScenario
  /// What was typed, and why it was refused.
  let form: Form
  let refusal: ScenarioRefusal?

  /// The form was sent, and shown again.
  private var isSent: Bool { form.text("nature") == SaisieChoix.Nature.groupe.rawValue }

  var champs: [Champ] {
    [
      champ("groupe", "Territoire ou structure"),
      champ("minimum", "Au moins, en postes", facultatif: true, largeur: .court),
      champ("maximum", "Au plus, en postes", facultatif: true, largeur: .court),
      champ("raison_groupe", "Pourquoi cette limite"),
    ]
  }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    guard ouvert.scenario.reglages.modele == .equite else { return }
    let champs = champs
    h.details("Fixer un minimum ou un maximum", ouvert: isSent) { h in
      h.formulaire("/scenarios/\(ouvert.scenario.id)/forcages", jetons()) { h in
        h.invisible("nature", SaisieChoix.Nature.groupe.rawValue)
        h.invisible("version", String(version.numero))
        h.liste(champs[0], options)
        h.champ(champs[1], .nombre)
        h.champ(champs[2], .nombre)
        h.zone(champs[3], lignes: 2, limite: Scenario.raisons.upperBound)
        h.actions { $0.bouton("Imposer cette limite") }
      }
    }
  }

  /// Territories first, then structures, each by name.
  private var options: [Option] {
    let parts = TerritoiresScenario(scenario: ouvert.scenario, version: version, ouvert: ouvert)
      .parts.filter { $0.demandes > 0 }.sorted { $0.nom < $1.nom }
      .map { Option(GroupeForce.partie($0.code).valeur, "\($0.nom) (territoire)") }
    let structures = Dictionary(grouping: version.sites, by: \.candidature)
      .compactMap { id, sites in sites.first.map { (id, $0.structure) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map { Option(GroupeForce.structure($0.0).valeur, "\($0.1) (structure)") }
    return parts + structures
  }

  private func champ(
    _ name: String, _ label: String, facultatif: Bool = false, largeur: Champ.Largeur = .normal
  ) -> Champ {
    Champ(
      name, label, valeur: isSent ? form.text(name) : "",
      erreur: refusal?.champDeLimite == name ? refusal?.phrase(ouvert.index) : nil,
      facultatif: facultatif, largeur: largeur)
  }
}

extension ScenarioRefusal {
  /// The field of the form of limits that it is about; nil: none.
  var champDeLimite: String? {
    switch self {
    case .groupeInconnu, .dejaForce: "groupe"
    case .limiteVide, .minimumAuDessus, .limiteHorsPostes, .minimumNonDemande: "minimum"
    case .maximumSousAcquis: "maximum"
    case .raisonLongueur: "raison_groupe"
    default: nil
    }
  }
}
