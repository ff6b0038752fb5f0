import Design
import HTML
import Kernel
import MisesEnRelation
import Territoires

/// What an offer says, the same to everyone: a candidat reads it before they answer.
struct FicheOffre: Sendable {
  let offre: Offre
  let index: TerritoireIndex
  let jour: @Sendable (Instant) -> Jour

  func write(into h: inout HTML) {
    h.raw("<p>")
    h.etat(.neutre, "Publiée le " + Francais.jour(jour(offre.publieeLe)))
    h.raw("</p>")
    h.faits { h in
      h.fait("Structure", offre.structure)
      h.fait("Postes", Francais.nombre(offre.postes))
      h.fait(offre.lieux.count > 1 ? "Les \(offre.lieux.count) lieux" : "Lieu") { h in
        h.raw("<ul class=\"liste\">")
        for lieu in offre.lieux { h.element("li", text: Self.place(lieu, index)) }
        h.raw("</ul>")
      }
      h.fait("Itinérant", offre.conditions.itinerant ? "Oui, un lieu à la fois" : "Non")
      if !offre.conditions.vehicule.isEmpty {
        h.fait("Déplacements", offre.conditions.vehicule)
      }
      h.fait("Encadrement", offre.conditions.encadrement)
      h.fait("Début", Francais.jourLong(offre.conditions.debut))
    }
  }

  /// `Coutances, médiathèque`
  static func place(_ lieu: LieuOffre, _ index: TerritoireIndex) -> String {
    let commune = index.resolve(lieu.commune)?.commune.nom ?? lieu.commune
    return lieu.adresse.isEmpty ? commune : "\(commune), \(lieu.adresse)"
  }

  /// Three communes at most, then how many more.
  static func places(_ offre: Offre, _ index: TerritoireIndex) -> String {
    var names: [String] = []
    for lieu in offre.lieux {
      let name = index.resolve(lieu.commune)?.commune.nom ?? lieu.commune
      if !names.contains(name) { names.append(name) }
    }
    guard names.count > 3 else { return Francais.liste(names) }
    return names.prefix(3).joined(separator: ", ") + " et \(names.count - 3)\u{A0}autres"
  }
}
