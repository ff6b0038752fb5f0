import Design
import HTML
import Repartition
import Territoires

/// `/repartition/lieux`: a site is where help is given, never the seat of the structure.
struct LeconPage {
  let lecon: LeconDuSiege
  let index: TerritoireIndex

  var page: Page {
    Page(
      "Le siège n’est pas le lieu", trail: [("Accueil", "/"), ("Le programme", "/programme")],
      section: .programme
    ) { h in
      h.titre(
        "Le siège n’est pas le lieu",
        chapo:
          "Dix postes dans la Manche\u{A0}: combien d’habitants ont de l’aide à moins de 10\u{A0}km\u{A0}?"
      )
      h.rubrique("mesures", "Les mêmes dix postes, comptés de trois façons") { h in
        bars(&h)
        table(&h)
      }
      h.rubrique("lire", "Comment lire ces chiffres") { h in notes(&h) }
    }
  }

  private func bars(_ h: inout HTML) {
    h.barres(
      lecon.mesures.map { mesure in
        Barre(
          mesure.choix.nom, Francais.pourcent(part(mesure)), part: part(mesure))
      })
  }

  private func part(_ mesure: LeconDuSiege.Mesure) -> Double {
    mesure.proches.total > 0
      ? Double(mesure.proches.proches) / Double(mesure.proches.total) : 0
  }

  private func table(_ h: inout HTML) {
    h.tableau(
      "Habitants à moins de 10\u{A0}km, à vol d’oiseau",
      [
        Colonne("Où l’on place les dix postes"), Colonne("Lieux", nombre: true),
        Colonne("Habitants proches", nombre: true), Colonne("Part", nombre: true),
      ]
    ) { h in
      for mesure in lecon.mesures {
        h.ligne { h in
          h.tete(mesure.choix.nom)
          h.cellule("Lieux", nombre: mesure.lieux.count)
          h.cellule("Habitants proches", nombre: mesure.proches.proches)
          h.cellule("Part", chiffre: Francais.pourcent(part(mesure)))
        }
      }
    }
  }

  private func notes(_ h: inout HTML) {
    h.element(
      "p",
      text:
        "«\u{A0}À moins de 10\u{A0}km\u{A0}» ne dit pas «\u{A0}aussi souvent\u{A0}»\u{A0}: la tournée passe une demi-journée sur dix dans chaque bibliothèque."
    )
    if let far { h.element("p", text: far) }
    h.element(
      "p", .class("petit doux"),
      text:
        "Calculé, de point de commune à point de commune\u{A0}; population du code officiel 2026. Les neuf centres et les dix bibliothèques sont choisis pour la démonstration."
    )
    h.element(
      "p", .class("petit doux"), text: "Ce calcul propose\u{A0}; la décision est humaine.")
  }

  /// The most populated communes that are still far at the end.
  private var far: String? {
    let names = (lecon.mesures.last?.proches.eloignees ?? []).lazy
      .compactMap { index.commune($0.code)?.nom }.prefix(3)
    guard !names.isEmpty else { return nil }
    return "Encore loin après la tournée\u{A0}: \(Francais.liste(Array(names)))."
  }
}

extension LeconDuSiege.Choix {
  var nom: String {
    switch self {
    case .siege: "Au siège du Département (Saint-Lô)"
    case .centres: "Dans neuf centres médico-sociaux"
    case .tournee: "Neuf centres et une tournée de dix bibliothèques"
    }
  }
}
