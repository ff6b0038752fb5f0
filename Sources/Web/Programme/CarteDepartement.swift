import Design
import HTML
import Territoires

/// The communes of a département that hold posts, as dots on its outline: light, without script, and
/// said by the table that follows. Without the outline, dots alone.
struct CarteDepartement: Sendable {
  struct Commune: Sendable {
    let nom: String
    let postes: Int
    /// In units of the national map.
    let x: Double
    let y: Double
  }

  let nom: String
  let communes: [Commune]
  private let rings: [[(x: Int, y: Int)]]
  /// What the map shows of the national one.
  private let box: (x: Double, y: Double, side: Double)

  /// Nil when no commune has a known place. Overseas, outlines are insets of the national map, where
  /// no commune can be placed: they are left out.
  init?(nom: String, code: String, communes: [Commune], contour: String?) {
    let rings = code.hasPrefix("9") && code.count == 3 ? [] : contour.map(Trace.rings) ?? []
    let points = communes.map { ($0.x, $0.y) } + rings.joined().map { (Double($0.x), Double($0.y)) }
    guard !communes.isEmpty, let first = points.first else { return nil }
    var (low, high) = (first, first)
    for (x, y) in points {
      low = (min(low.0, x), min(low.1, y))
      high = (max(high.0, x), max(high.1, y))
    }
    self.nom = nom
    self.communes = communes
    self.rings = rings
    box = (low.0, low.1, max(high.0 - low.0, high.1 - low.1, 1))
  }

  private static let side = 600
  private static let margin = 24.0

  func write(into h: inout HTML) {
    h.element("p", .class("texte"), text: sentence)
    h.raw("<div class=\"mini-carte\">")
    h.carteContours(
      "carte-communes", titre: "Communes de \(nom) où des postes sont attribués",
      largeur: Self.side, hauteur: Self.side, outline, points: points)
    h.raw("</div>")
  }

  /// What the map shows, in words.
  private var sentence: String {
    let most = communes.sorted { ($1.postes, $0.nom) < ($0.postes, $1.nom) }.prefix(3)
    let words = most.map { "\($0.nom) (\($0.postes))" }
    return "Des postes dans \(Francais.pluriel(communes.count, "commune", "communes")). "
      + "Les plus servies\u{A0}: \(Francais.liste(words)). Un point plus grand vaut plus de postes."
  }

  private var outline: [Design::Contour] {
    guard !rings.isEmpty else { return [] }
    let path = rings.map { ring in
      "M"
        + ring.map { point in
          let (x, y) = place(Double(point.x), Double(point.y))
          return "\(Int(x.rounded())) \(Int(y.rounded()))"
        }.joined(separator: "L") + "z"
    }.joined()
    return [Design::Contour(nom, trace: path, LieuCarte(classe: 1, valeur: "le département"))]
  }

  private var points: [PointCarte] {
    communes.sorted { $0.postes > $1.postes }.map { commune in
      let (x, y) = place(commune.x, commune.y)
      return PointCarte(
        commune.nom, x: x, y: y, rayon: 5 + 3 * Double(min(commune.postes, 100)).squareRoot(),
        LieuCarte(
          classe: 5, valeur: Francais.pluriel(commune.postes, "poste", "postes")))
    }
  }

  private func place(_ x: Double, _ y: Double) -> (Double, Double) {
    let scale = (Double(Self.side) - 2 * Self.margin) / box.side
    return (Self.margin + (x - box.x) * scale, Self.margin + (y - box.y) * scale)
  }
}
