/// The outline of a territory as an SVG path, in the box of a national map.
package struct Contour: Hashable, Sendable {
  package let couche: Couche
  /// The code of the département or région.
  package let code: String
  /// An SVG path (`M…l…z`) in whole units of the box.
  package let chemin: String

  package init(couche: Couche, code: String, chemin: String) {
    self.couche = couche
    self.code = code
    self.chemin = chemin
  }

  /// A national map, overseas territories drawn as insets.
  package enum Couche: String, Hashable, Sendable, CaseIterable {
    case regions, departements
  }

  /// The box of every national map: `viewBox="0 0 1000 960"`.
  package static let largeur = 1_000
  package static let hauteur = 960
}
