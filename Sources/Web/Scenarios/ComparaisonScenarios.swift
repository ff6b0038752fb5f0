import Design
import HTML
import Scenarios

/// Two plans side by side: settings, figures, territories, and the places that differ.
struct ComparaisonScenarios: Sendable {
  let gauche: ScenarioOuvert
  let droite: ScenarioOuvert

  private static let most = 40

  func write(into h: inout HTML) {
    h.titre("Comparer deux scénarios", chapo: "Ce que chacun demande, et ce que chacun donne.")
    guard let a = gauche.scenario.derniere, let b = droite.scenario.derniere else { return }
    h.rubrique("reglages", "Réglages et résultats") { h in facts(a, b, &h) }
    h.rubrique("territoires", "Par territoire") { h in territories(a, b, &h) }
    h.rubrique("lieux", "Les lieux qui diffèrent") { h in places(a, b, &h) }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private var columns: [Colonne] {
    [
      Colonne(""), Colonne(gauche.scenario.titre, nombre: true),
      Colonne(droite.scenario.titre, nombre: true),
    ]
  }

  private func facts(_ a: VersionScenario, _ b: VersionScenario, _ h: inout HTML) {
    let (left, right) = (gauche.scenario.reglages, droite.scenario.reglages)
    let lines: [(String, String, String)] = [
      ("Modèle", left.modele.nom, right.modele.nom), ("Clé", left.nomDuBesoin, right.nomDuBesoin),
      ("Rayon", "\(left.rayon)\u{A0}km", "\(right.rayon)\u{A0}km"),
      ("Postes proposés", Francais.nombre(a.postes), Francais.nombre(b.postes)),
      (
        "Servis", left.habitants(Int(a.valeur.rounded())),
        right.habitants(Int(b.valeur.rounded()))
      ),
      (
        "Mieux possible, au plus", left.habitants(a.mieuxPossible),
        right.habitants(b.mieuxPossible)
      ),
      (
        "Choix imposés", Francais.nombre(gauche.scenario.forcagesEnVigueur.count),
        Francais.nombre(droite.scenario.forcagesEnVigueur.count)
      ),
    ]
    h.tableau("Réglages et résultats de chacun", titled("Réglage"), .defile, legendeCachee: true) {
      h in
      for (nom, first, second) in lines {
        h.ligne { h in
          h.tete(nom)
          h.cellule("Premier", chiffre: first)
          h.cellule("Second", chiffre: second)
        }
      }
    }
  }

  private func titled(_ first: String) -> [Colonne] {
    [Colonne(first)] + columns.dropFirst()
  }

  private func territories(_ a: VersionScenario, _ b: VersionScenario, _ h: inout HTML) {
    let first = TerritoiresScenario(scenario: gauche.scenario, version: a, ouvert: gauche).parts
    let second = TerritoiresScenario(scenario: droite.scenario, version: b, ouvert: droite).parts
    h.tableau("Postes proposés, par territoire", titled("Territoire"), .defile) { h in
      for part in first {
        h.ligne { h in
          h.tete(part.nom)
          h.cellule("Premier", nombre: part.proposes)
          h.cellule(
            "Second",
            chiffre: second.first { $0.code == part.code }.map { Francais.nombre($0.proposes) }
              ?? "–")
        }
      }
    }
  }

  private func places(_ a: VersionScenario, _ b: VersionScenario, _ h: inout HTML) {
    let moves = b.changements(depuis: a)
    guard !moves.isEmpty else {
      h.vide("Aucun lieu ne diffère", "Les deux plans placent les mêmes postes.")
      return
    }
    h.tableau(
      Francais.pluriel(moves.count, "lieu diffère", "lieux diffèrent"), titled("Lieu"), .defile
    ) { h in
      for move in moves.prefix(Self.most) {
        h.ligne { h in
          h.tete(
            "\(gauche.index.nomCommune(move.lieu.commune)), \((a.site(move.lieu) ?? b.site(move.lieu))?.structure ?? "")"
          )
          h.cellule("Premier", nombre: a.site(move.lieu)?.postes ?? 0)
          h.cellule("Second", nombre: b.site(move.lieu)?.postes ?? 0)
        }
      }
    }
  }
}
