import Design
import HTML
import Kernel
import Scenarios
import Territoires

/// What was imposed on the plan: what, why, by whom, when, at what cost, and the way back.
struct ForcagesScenario: Sendable {
  let scenario: Scenario
  let version: VersionScenario
  let index: TerritoireIndex
  let jour: @Sendable (Instant) -> Jour

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    guard !scenario.forcages.isEmpty else { return }
    h.rubrique("imposes", "Choix imposés et valeurs corrigées") { h in
      h.tableau(
        Francais.pluriel(scenario.forcagesEnVigueur.count, "choix en vigueur", "choix en vigueur"),
        [
          Colonne("Sur"), Colonne("Choix"), Colonne("Raison"), Colonne("Par"), Colonne("Coût"),
          Colonne("Revenir"),
        ]
      ) { h in
        for forcage in scenario.forcages { row(forcage, jetons, &h) }
      }
    }
  }

  private func row(_ forcage: Forcage, _ jetons: () -> Jetons, _ h: inout HTML) {
    let words = PhraseForcage(forcage: forcage, version: version, index: index)
    h.ligne { h in
      h.tete(words.sujet)
      h.cellule("Choix", words.choix)
      h.cellule("Raison", words.raison)
      h.cellule("Par", "\(forcage.auteur), \(Francais.jour(jour(forcage.le)))")
      h.cellule("Coût", words.effet(scenario.reglages))
      h.cellule("Revenir") { h in
        if let levee = forcage.levee {
          h.text("Levé le \(Francais.jour(jour(levee.le)))")
        } else {
          h.bouton(
            "Lever", post: "/scenarios/\(scenario.id)/levees", jetons(), second: true,
            valeurs: ["forcage": forcage.id.description, "version": String(version.numero)])
        }
      }
    }
  }
}
