import Design
import HTML
import Scenarios
import Territoires

/// `/scenarios/{id}/robustesse`: which places the plan keeps when the need is a little different.
struct RobustessePage: Sendable {
  let ouvert: ScenarioOuvert
  let robustesse: RobustesseScenario

  private static let most = 60

  func write(into h: inout HTML) {
    h.titre(
      "Robustesse du plan",
      chapo:
        "Le calcul vient d’être refait \(robustesse.variantes) fois, en changeant de 10\u{A0}% au plus le besoin de chaque commune\u{A0}: un lieu souvent retenu ne tient pas au détail des chiffres.",
      surtitre: ouvert.scenario.titre)
    h.tableau(
      "Lieux retenus, variante par variante",
      [
        Colonne("Structure"), Colonne("Commune"), Colonne("Proposés", nombre: true),
        Colonne("Retenu dans", nombre: true),
      ]
    ) { h in
      for site in sites.prefix(Self.most) { row(site, &h) }
    }
    let hidden = sites.count - Self.most
    if hidden > 0 {
      h.element(
        "p", .class("petit doux"),
        text: "Et \(Francais.pluriel(hidden, "lieu retenu", "lieux retenus")) moins souvent.")
    }
    h.element(
      "p", .class("petit doux"),
      text:
        "Les variantes sont tirées de la graine \(Francais.nombre(ouvert.scenario.reglages.graine)) du scénario\u{A0}: refaire la mesure rend les mêmes nombres. La première est le besoin tel quel. Chacune s’arrête après \(RobustesseScenario.pas) pas au plus."
    )
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  /// Those kept most often first; never kept and without a post: left out.
  private var sites: [SiteScenario] {
    ouvert.sites.filter { $0.postes > 0 || robustesse.retenu($0) > 0 }.sorted {
      (robustesse.retenu($1), $1.postes, $0.numero)
        < (robustesse.retenu($0), $0.postes, $1.numero)
    }
  }

  private func row(_ site: SiteScenario, _ h: inout HTML) {
    h.ligne { h in
      h.tete(site.structure, "/scenarios/\(ouvert.scenario.id)/sites/\(site.numero)")
      h.cellule("Commune", ouvert.index.nomCommune(site.commune))
      h.cellule("Proposés", nombre: site.postes)
      h.cellule(
        "Retenu dans",
        chiffre:
          "\(Francais.pluriel(robustesse.retenu(site), "variante", "variantes")) sur \(robustesse.variantes)"
      )
    }
  }
}
