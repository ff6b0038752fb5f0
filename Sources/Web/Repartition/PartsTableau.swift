import Design
import HTML
import Repartition
import Territoires

/// Posts by EPT or EPCI, with the need for one post: what the choice is judged by.
struct PartsTableau {
  let partage: Partage
  let index: TerritoireIndex

  func write(into h: inout HTML) {
    h.tableau(
      "Postes par territoire, clé «\u{A0}\(partage.demande.cle.nom)\u{A0}»", columns, pied: total
    ) { h in
      for part in partage.parts { row(part, &h) }
    }
    h.element("p", .class("petit doux"), text: Self.source)
  }

  private static let source =
    "Calculé. Habitants en difficulté\u{A0}: 17\u{A0}% de la population (Insee, 2019). Un rayon n’y changerait rien là "
    + "où deux lieux couvrent tout le département."

  private var compares: Bool { partage.parts.contains { $0.actuels != nil } }

  private var columns: [Colonne] {
    [Colonne("Territoire"), Colonne("Habitants", nombre: true)]
      + (compares ? [Colonne("Aujourd’hui", nombre: true)] : [])
      + [Colonne("Proposés", nombre: true), Colonne("En difficulté par poste", nombre: true)]
  }

  private func row(_ part: Partage.Part, _ h: inout HTML) {
    h.ligne { h in
      h.tete(index.nom(of: part.part.territoire) ?? "Territoire")
      h.cellule("Habitants", nombre: part.part.habitants)
      if compares {
        h.cellule("Aujourd’hui", chiffre: part.actuels.map { Francais.nombre($0) } ?? "–")
      }
      h.cellule("Proposés", nombre: part.part.postes)
      h.cellule("En difficulté par poste", chiffre: need(part.part))
    }
  }

  private func need(_ part: PartIndicative) -> String {
    part.besoinParPoste(.insee2019).map { Francais.nombre($0) } ?? "–"
  }

  private func total(_ h: inout HTML) {
    let people = partage.parts.reduce(0) { $0 + $1.part.habitants }
    let posts = partage.parts.reduce(0) { $0 + $1.part.postes }
    h.ligne { h in
      h.tete("Ensemble")
      h.cellule("Habitants", nombre: people)
      if compares {
        h.cellule(
          "Aujourd’hui", nombre: partage.parts.reduce(0) { $0 + ($1.actuels ?? 0) })
      }
      h.cellule("Proposés", nombre: posts)
      h.cellule(
        "En difficulté par poste",
        chiffre: posts > 0
          ? Francais.nombre(PartEnDifficulte.insee2019.habitants(people, postes: posts)) : "–")
    }
  }
}
