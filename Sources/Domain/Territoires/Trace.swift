/// Draws outlines in the box of a national map.
///
/// Longitude and latitude are laid flat at 46.5° N (equirectangular), one unit being about 1.1 km:
/// rounding to whole units is all the simplification a page needs, and keeps shared borders shared.
package enum Trace {
  /// A point of the map, in whole units from its top left corner.
  package struct Point: Hashable, Sendable {
    package let x: Int
    package let y: Int
  }

  static let west = -5.3
  static let north = 51.2
  /// Units of a degree of latitude.
  static let scale = 97.0
  /// cos 46.5°: how much shorter a degree of longitude is.
  static let shrink = 0.688_35

  /// Nil outside the map: overseas territories must come as insets.
  package static func point(_ lon: Double, _ lat: Double) -> Point? {
    guard lon.isFinite, lat.isFinite else { return nil }
    let x = ((lon - west) * shrink * scale).rounded()
    let y = ((north - lat) * scale).rounded()
    guard (0...Double(Contour.largeur)).contains(x), (0...Double(Contour.hauteur)).contains(y)
    else { return nil }
    return Point(x: Int(x), y: Int(y))
  }

  /// A closed ring as a path with relative steps. Rings that rounding leaves without a surface are
  /// dropped, and points in line with their neighbours.
  static func path(_ ring: [Point]) -> String {
    let corners = cornersOnly(ring)
    guard corners.count >= 3, let first = corners.first else { return "" }
    var path = "M\(first.x) \(first.y)"
    var previous = first
    for (place, point) in corners.dropFirst().enumerated() {
      let (dx, dy) = (point.x - previous.x, point.y - previous.y)
      path += (place == 0 ? "l" : dx < 0 ? "" : " ") + "\(dx)" + (dy < 0 ? "" : " ") + "\(dy)"
      previous = point
    }
    return path + "z"
  }

  private static func cornersOnly(_ ring: [Point]) -> [Point] {
    var kept: [Point] = []
    for point in ring where point != kept.last {
      while kept.count >= 2, isStraight(kept[kept.count - 2], kept[kept.count - 1], point) {
        kept.removeLast()
      }
      kept.append(point)
    }
    if kept.count > 1, kept.first == kept.last { kept.removeLast() }
    return kept
  }

  private static func isStraight(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    (b.x - a.x) * (c.y - b.y) == (b.y - a.y) * (c.x - b.x)
  }
}
