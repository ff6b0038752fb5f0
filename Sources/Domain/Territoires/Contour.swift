/// The outline of a territory as an SVG path, in the box of its layer.
package struct Contour: Hashable, Sendable {
  package let couche: Couche
  /// The code of the département or région.
  package let code: String
  /// An SVG path (`M…l…z`) in whole units of the layer's box.
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

  /// The box of a national map: `0 0 1000 1000`. Its corners are 5.5° W 51.2° N and, below Corsica
  /// and to its east, wherever the same scale leads.
  package static let cadre = 1000
}
