import Design
import HTML
import Scenarios
import Territoires

/// `/calculs/{id}/ma-ligne`: what the official calculation made of one's own candidature.
struct MaLignePage: Sendable {
  let scenario: Scenario
  let lignes: [LireMaLigne.Ligne]
  let index: TerritoireIndex

  func write(into h: inout HTML) {
    h.titre(
      "Ma ligne",
      chapo:
        "Ce que le calcul officiel a lu et proposé pour vos candidatures. Celles des autres ne sont pas montrées."
    )
    if lignes.isEmpty {
      h.vide(
        "Aucune ligne",
        "Aucune de vos candidatures n’était dans ce calcul, ou le calcul officiel n’a pas encore été fait."
      )
    } else {
      table(&h)
    }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private func table(_ h: inout HTML) {
    h.tableau(
      "Vos lieux d’exercice",
      [
        Colonne("Commune"), Colonne("Demandés", nombre: true), Colonne("Proposés", nombre: true),
        Colonne("Gain d’un poste ici", nombre: true),
        Colonne("Plus petit gain retenu", nombre: true),
      ]
    ) { h in
      for line in lignes {
        h.ligne { h in
          h.tete("\(line.site.structure), \(index.nomCommune(line.site.commune))")
          h.cellule("Demandés", nombre: line.site.capacite)
          h.cellule("Proposés", nombre: line.site.postes)
          h.cellule("Gain d’un poste ici", nombre: line.site.gain)
          h.cellule("Plus petit gain retenu", nombre: line.seuil)
        }
      }
    }
    h.element(
      "p", .class("petit doux"),
      text:
        "\(scenario.reglages.lecture) Le plus petit gain retenu est celui du dernier lieu qui a eu un poste."
    )
  }
}
