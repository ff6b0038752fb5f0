import Design
import HTML
import Scenarios
import Territoires

/// Each intended place with its posts and what the last one adds, those with posts first.
struct SitesTableau: Sendable {
  let scenario: Scenario
  let version: VersionScenario
  let index: TerritoireIndex

  private static let most = 60

  func write(into h: inout HTML) {
    let sites = version.sites.sorted {
      ($1.postes, $1.gain, $0.numero) < ($0.postes, $0.gain, $1.numero)
    }
    h.tableau(
      "Lieux d’exercice demandés",
      [
        Colonne("Structure"), Colonne("Commune"), Colonne("Demandés", nombre: true),
        Colonne("Proposés", nombre: true), Colonne("Gain du dernier", nombre: true),
      ]
    ) { h in
      for site in sites.prefix(Self.most) { row(site, &h) }
    }
    let hidden = sites.count - Self.most
    if hidden > 0 {
      h.element(
        "p", .class("petit doux"),
        text:
          "Et \(Francais.pluriel(hidden, "lieu", "lieux")) de plus, dans les fichiers à télécharger."
      )
    }
    h.element(
      "p", .class("petit doux"),
      text: "Gain\u{A0}: les \(unit) que le dernier poste ajoute, ou qu’un premier ajouterait.")
  }

  private var unit: String {
    scenario.reglages.modele == .couverture ? "habitants" : "habitants en difficulté"
  }

  private func row(_ site: SiteScenario, _ h: inout HTML) {
    h.ligne { h in
      h.tete(site.structure, "/scenarios/\(scenario.id)/sites/\(site.numero)")
      h.cellule("Commune", index.nomCommune(site.commune))
      h.cellule("Demandés", nombre: site.capacite)
      h.cellule("Proposés", nombre: site.postes)
      h.cellule("Gain du dernier", nombre: site.gain)
    }
  }
}
