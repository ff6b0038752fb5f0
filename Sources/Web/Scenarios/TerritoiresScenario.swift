import Design
import HTML
import Repartition
import Scenarios
import Territoires

/// Posts asked and proposed by EPT or EPCI, with people in need for each post and the price of each
/// corridor: the gaps a plan is judged by.
struct TerritoiresScenario: Sendable {
  let scenario: Scenario
  let version: VersionScenario
  let ouvert: ScenarioOuvert

  func write(into h: inout HTML) {
    h.tableau(
      "Postes demandés et proposés, par territoire",
      [
        Colonne("Territoire"), Colonne("Habitants", nombre: true),
        Colonne("Demandés", nombre: true), Colonne("Proposés", nombre: true),
        Colonne("En difficulté par poste", nombre: true),
      ]
    ) { h in
      for part in parts { row(part, &h) }
    }
    h.element(
      "p", .class("petit doux"),
      text: "Habitants en difficulté\u{A0}: 17\u{A0}% de la population (Insee, 2019).")
    corridors(&h)
  }

  struct Part: Sendable {
    let code: String
    let nom: String
    let habitants: Int
    let demandes: Int
    let proposes: Int

    var besoinParPoste: Int? {
      proposes > 0 ? PartEnDifficulte.insee2019.habitants(habitants, postes: proposes) : nil
    }
  }

  /// By falling need for a post; those without a post first.
  var parts: [Part] {
    let groups = Dictionary(grouping: ouvert.terrain.communes, by: \.partie)
    let codes = Dictionary(
      ouvert.terrain.communes.map { ($0.code, $0.partie) }, uniquingKeysWith: { first, _ in first })
    let sites = Dictionary(grouping: version.sites) { codes[$0.commune] ?? "" }
    return groups.map { code, communes in
      Part(
        code: code, nom: ouvert.index.nomDePartie(code),
        habitants: communes.reduce(0) { $0 + $1.population },
        demandes: sites[code, default: []].reduce(0) { $0 + $1.capacite },
        proposes: sites[code, default: []].reduce(0) { $0 + $1.postes })
    }.sorted {
      ($1.besoinParPoste ?? .max, $0.code) < ($0.besoinParPoste ?? .max, $1.code)
    }
  }

  private func row(_ part: Part, _ h: inout HTML) {
    h.ligne { h in
      h.tete(part.nom)
      h.cellule("Habitants", nombre: part.habitants)
      h.cellule("Demandés", nombre: part.demandes)
      h.cellule("Proposés", nombre: part.proposes)
      h.cellule(
        "En difficulté par poste",
        chiffre: part.besoinParPoste.map { Francais.nombre($0) } ?? "aucun poste")
    }
  }

  /// What equity costs: one post more or fewer in a corridor that holds.
  private func corridors(_ h: inout HTML) {
    guard scenario.reglages.modele == .equite else { return }
    let held = version.couloirs.sorted { $0.prix > $1.prix }
    guard !held.isEmpty else {
      h.element(
        "p",
        text:
          "Aucune fourchette ne retient de poste\u{A0}: l’équité entre territoires ne coûte rien ici."
      )
      return
    }
    h.raw("<ul class=\"liste\">")
    for corridor in held.prefix(8) {
      let people = scenario.reglages.habitants(Int(corridor.prix.rounded()))
      let nom = ouvert.index.nomDePartie(corridor.territoire)
      h.element(
        "li",
        text: corridor.estPlafond
          ? "Le plafond de \(nom) retient\u{A0}: un poste de plus y vaudrait \(people) de plus."
          : "Le plancher de \(nom) pousse\u{A0}: un poste de moins y rendrait \(people) ailleurs.")
    }
    h.raw("</ul>")
  }
}
