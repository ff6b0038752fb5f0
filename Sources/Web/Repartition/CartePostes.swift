import Design
import HTML
import Territoires

/// Communes as dots where they stand: the larger the more posts, grey without.
struct CartePostes {
  let id: StaticString
  let titre: String
  let lieux: [Place]
  var largeur = 600.0

  struct Place: Sendable {
    let commune: Commune
    let postes: Int
    var href: Href?
  }

  func write(into h: inout HTML) {
    let positions = lieux.compactMap(\.commune.position)
    guard let west = positions.map(\.lon).min(), let east = positions.map(\.lon).max(),
      let south = positions.map(\.lat).min(), let north = positions.map(\.lat).max(), east > west
    else { return }
    // Around 47° north a degree of longitude is about two thirds of one of latitude.
    let scale = (largeur - 60) / (east - west)
    let height = min(largeur * 1.5, max(200, (north - south) * scale * 1.5 + 60))
    let vertical = north > south ? (height - 60) / (north - south) : 0
    let points = lieux.compactMap { place -> PointCarte? in
      guard let position = place.commune.position else { return nil }
      return PointCarte(
        place.commune.nom, x: 30 + (position.lon - west) * scale,
        y: 30 + (north - position.lat) * vertical,
        rayon: place.postes > 0 ? 6 + 3 * Double(place.postes).squareRoot() : 4,
        LieuCarte(
          classe: place.postes == 0 ? 0 : min(5, place.postes),
          valeur: Francais.pluriel(place.postes, "poste", "postes"), href: place.href))
    }
    h.carteContours(
      id, titre: titre, largeur: Int(largeur), hauteur: Int(height), [], points: points)
  }
}
