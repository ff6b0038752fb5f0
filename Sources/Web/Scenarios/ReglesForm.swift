import Design
import HTML
import HTTP
import Scenarios

/// `/scenarios/{id}/regles`: publish the rules, then run officially under them.
struct ReglesForm: Sendable {
  let ouvert: ScenarioOuvert
  let form: Form
  let refusal: ScenarioRefusal?

  private var scenario: Scenario { ouvert.scenario }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    h.titre(
      "Règles du calcul",
      chapo:
        "Elles se publient avant le calcul officiel, et ne changent plus ensuite. La page publique ne nomme aucune structure.",
      surtitre: scenario.titre)
    if let refusal { h.refus("Rien n’est publié", refusal.phrase(ouvert.index)) }
    if scenario.regles == nil { publishing(jetons(), &h) } else { running(jetons(), &h) }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private func publishing(_ jetons: Jetons, _ h: inout HTML) {
    let limit = Scenario.textes.upperBound
    h.formulaire("/scenarios/\(scenario.id)/regles", jetons) { h in
      h.zone(
        Champ("finalite", "À quoi sert ce calcul", valeur: form["finalite"] ?? Self.finalite),
        limite: limit)
      h.zone(
        Champ("part", "Sa part dans la décision", valeur: form["part"] ?? Self.part), limite: limit)
      h.zone(
        Champ(
          "sources", "Les données, leurs sources et leurs dates",
          valeur: form["sources"] ?? Self.sources), limite: limit)
      h.actions { $0.bouton("Publier ces règles") }
    }
  }

  private func running(_ jetons: Jetons, _ h: inout HTML) {
    h.element("p") { h in
      h.text("Les règles sont publiées\u{A0}: ")
      h.element("a", .href("/calculs/\(scenario.id)"), text: "les lire comme tout le monde")
      h.text(".")
    }
    h.bouton(
      "Lancer le calcul officiel", post: "/scenarios/\(scenario.id)/calcul-officiel", jetons,
      valeurs: ["version": String(scenario.versions.count)])
  }

  private static let finalite =
    "Proposer où placer les postes parmi les candidatures reçues, pour que chaque territoire ait sa part."
  private static let part =
    "Le comité et la préfecture lisent cette proposition avec les avis rendus sur chaque dossier. Elle ne décide de rien à elle seule."
  private static let sources =
    "Candidatures reçues sur Maillage, au jour du calcul. Populations communales du code officiel 2026. Indice de fragilité numérique. Part d’habitants en difficulté : 17 %, Insee, 2019."
}
