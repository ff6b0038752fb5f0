import Candidatures
import Design
import HTML
import HTTP
import MisesEnRelation
import Territoires

/// Where somebody looks for a post: a département, or else the one of the commune they typed.
struct RechercheOffres: Sendable {
  let commune: String
  /// The communes that what was typed may designate.
  let communes: [Commune]
  private let choisi: String

  init(_ query: Form, _ index: TerritoireIndex) {
    commune = query.text("commune")
    communes = commune.isEmpty ? [] : index.communes(typed: commune)
    choisi = query.text("departement")
  }

  /// The commune that was typed, when there is no doubt.
  var autour: Commune? { communes.count == 1 ? communes.first : nil }

  /// Nil for the whole country.
  var departement: String? { choisi.isEmpty ? autour?.departement : choisi }

  /// What was typed designates no commune, or several.
  var isUnclear: Bool { !commune.isEmpty && autour == nil }

  var href: Href {
    var href: Href = "/mises-en-relation/offres"
    if !commune.isEmpty { href = href.adding("commune", commune) }
    return choisi.isEmpty ? href : href.adding("departement", choisi)
  }

  private var champ: Champ {
    Champ(
      "commune", "Votre commune ou votre code postal", valeur: commune,
      erreur: isUnclear && communes.isEmpty
        ? "Nous ne connaissons pas cette commune. Écrivez son nom, ou son code postal." : nil)
  }

  func write(into h: inout HTML) {
    h.erreurs([champ])
    h.filtres("/mises-en-relation/offres") { h in
      h.filtre(champ, .texte, double: true)
      h.filtre(
        Champ("departement", "Département", valeur: choisi),
        Departement.tous.map { Option($0.code, "\($0.nom) (\($0.code))") }, vide: "Tous",
        double: true)
    }
    if let autour, let departement {
      let nom = Departement.code(departement)?.complement ?? "du département \(departement)"
      h.element(
        "p", .class("texte"),
        text: "Les offres \(nom), avec leur distance de \(autour.nom) à vol d’oiseau.")
    }
    guard isUnclear, !communes.isEmpty else { return }
    h.rubrique("choix", "Laquelle de ces communes\u{A0}?") { h in
      h.raw("<ul class=\"liste\">")
      for commune in communes {
        h.element("li") { h in
          h.element(
            "a",
            .href(Href("/mises-en-relation/offres").adding("commune", "commune:\(commune.code)")),
            text: "\(commune.nom) (\(commune.codesPostaux.first ?? commune.code))")
        }
      }
      h.raw("</ul>")
    }
  }

  /// How far the nearest place of an offer is; nil without a commune, or where a place is unknown.
  func distance(_ offre: Offre, _ index: TerritoireIndex) -> String? {
    guard let here = autour?.position else { return nil }
    let nearest = offre.lieux.compactMap {
      index.resolve($0.commune)?.commune.position?.kilometres(to: here)
    }.min()
    guard let nearest else { return nil }
    return nearest < 1
      ? "sur place" : "\(Francais.decimal(nearest, chiffres: 0))\u{A0}km"
  }
}
