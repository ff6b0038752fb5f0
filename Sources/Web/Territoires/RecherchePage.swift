import Design
import HTML
import Territoires

/// `/territoires?q=`: the communes that what was typed may designate, to choose among homonyms.
struct RecherchePage: Sendable {
  let typed: String
  let index: TerritoireIndex

  func write(into h: inout HTML) {
    h.titre(
      "Trouver une commune",
      chapo: "Tapez un nom, un code postal ou un code officiel. Les accents ne comptent pas.")
    h.filtres("/territoires", bouton: "Chercher") { h in
      h.filtre(Champ("q", "Commune", valeur: typed), double: true)
    }
    guard !typed.isEmpty else { return }
    let found = index.search(typed)
    let former = index.formerCommunes(typed)
    if !found.isEmpty { results(found, &h) } else if former.isEmpty { nothing(&h) }
    if !former.isEmpty { past(former, &h) }
  }

  /// Names of the past lead to today's communes, and say so.
  private func past(_ former: [TerritoireIndex.Ancienne], _ h: inout HTML) {
    h.rubrique("hier", "Des communes d’hier") { h in
      h.raw("<ul class=\"liste\">")
      for old in former {
        let departement = index.departement(old.aujourdhui.departement)
        h.element("li") { h in
          h.text("\(old.nom) (\(old.code)) fait maintenant partie de ")
          h.element(
            "a", .href("/communes/\(old.aujourdhui.code)"), text: old.aujourdhui.nom)
          h.text(", \(departement?.nom ?? "") (\(old.aujourdhui.departement)).")
        }
      }
      h.raw("</ul>")
    }
  }

  private func results(_ communes: [Commune], _ h: inout HTML) {
    let caption =
      communes.count == 1
      ? "Une commune correspond à \(Francais.cite(typed))"
      : "\(communes.count) communes correspondent à \(Francais.cite(typed))"
    h.tableau(
      caption,
      [
        Colonne("Commune"), Colonne("Département"), Colonne("Code postal"),
        Colonne("Habitants", nombre: true),
      ]
    ) { h in
      for commune in communes { row(commune, &h) }
    }
    if communes.count == 20 {
      h.element(
        "p", .class("doux"),
        text:
          "Seules les vingt premières sont montrées. Ajoutez le nom ou le numéro du département.")
    }
  }

  private func row(_ commune: Commune, _ h: inout HTML) {
    let departement = index.departement(commune.departement)
    h.ligne { h in
      h.tete(commune.nom, "/communes/\(commune.code)")
      h.cellule("Département", "\(departement?.nom ?? "") (\(commune.departement))")
      h.cellule("Code postal", postalCodes(commune))
      h.cellule("Habitants", nombre: commune.population)
    }
  }

  private func postalCodes(_ commune: Commune) -> String {
    guard let first = commune.codesPostaux.first else { return "–" }
    return commune.codesPostaux.count == 1 ? first : "\(first) et d’autres"
  }

  private func nothing(_ h: inout HTML) {
    h.encart(
      "Aucune commune ne correspond à \(Francais.cite(typed)).",
      "Vérifiez l’orthographe, ou essayez le code postal.")
    guard !index.isImported else { return }
    h.element(
      "p", .class("doux"),
      text: """
        Ce site ne connaît pour l’instant que les communes de la démonstration\u{A0}: celles de \
        Seine-Saint-Denis et quelques-unes de la Manche.
        """)
  }
}
