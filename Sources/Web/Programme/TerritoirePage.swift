import Design
import HTML
import Kernel
import Seances
import Structures
import Territoires

/// `/regions/{code}` and `/departements/{code}`: the posts of a territory, part by part.
struct TerritoirePage: Sendable {
  let territoire: CodeTerritoire
  let titre: String
  let totaux: TotauxStructures
  let population: Int
  /// The départements of a région, the communes of a département.
  let parts: [DensitePostes]
  /// `départements` or `communes`.
  let partsNom: String
  let liste: ListeCitee?
  /// Where the parts are; nil where nothing can be drawn.
  var carte: CarteDepartement?
  /// When files of a département are next proposed on.
  var seance: SeanceAnnoncee?
  let href: @Sendable (DensitePostes) -> Href

  func write(into h: inout HTML) {
    h.titre(titre, chapo: chapo)
    h.raw("<section aria-labelledby=\"cles\"><h2 class=\"cache\" id=\"cles\">Chiffres clés</h2>")
    h.chiffres([
      Chiffre("postes attribués", totaux.postes, total: "postes"),
      Chiffre("attributions", totaux.lignes, total: "lignes"),
      Chiffre("engagés par l’État", totaux.montant, total: "montant_centimes"),
      Chiffre(
        "pour 100 000 habitants", whole.texte,
        precision: "\(Francais.nombre(population)) habitants"),
    ])
    h.raw("</section>")
    h.prochaineSeancePublique(seance)
    h.rubrique("parts", "Par \(partsNom)") { h in
      guard !parts.isEmpty else {
        h.vide("Aucun poste attribué ici", "La liste publiée n’en dit aucun.")
        return
      }
      carte?.write(into: &h)
      h.tableau("Postes par \(partsNom)", DensitePostes.columns, legendeCachee: true) { h in
        for part in parts { part.row(href(part), into: &h) }
      }
    }
    h.raw("<p class=\"action\">")
    h.element(
      "a", .class("bouton second"), .href("/structures?territoire=\(territoire.description)"),
      text: "Voir les structures")
    if case .departement(let code) = territoire {
      h.element("a", .href("/qui-aide-ou/\(code)"), text: "Qui aide où")
    }
    h.raw("<a href=\"/programme\">Voir toute la France</a></p>")
  }

  private var whole: DensitePostes {
    DensitePostes(code: "", nom: titre, totaux: totaux, population: population)
  }

  private var chapo: String {
    let source = liste.map { " du \($0.date)" } ?? ""
    return "Les postes attribués ici d’après la liste\(source). Un poste compte dans le "
      + "département de l’attribution, même quand le siège de la structure est ailleurs."
  }
}

extension DensitePostes {
  static let columns: [Colonne] = [
    Colonne("Territoire"), Colonne("Postes", nombre: true),
    Colonne("Pour 100 000 habitants", nombre: true), Colonne("Aide de l’État", nombre: true),
  ]

  func row(_ href: Href, into h: inout HTML) {
    h.ligne { h in
      h.tete(nom, href)
      h.cellule("Postes", nombre: totaux.postes)
      h.cellule("Pour 100 000 habitants", chiffre: texte)
      h.cellule("Aide de l’État", montant: totaux.montant)
    }
  }
}
