package import HTML

/// A territory as an outline.
package struct Contour: Sendable {
  package var nom: String
  /// SVG path data, in the map's units.
  package var trace: String
  package var lieu: LieuCarte

  package init(_ nom: String, trace: String, _ lieu: LieuCarte) {
    self.nom = nom
    self.trace = trace
    self.lieu = lieu
  }
}

/// A commune as a dot, in the map's units.
package struct PointCarte: Sendable {
  package var nom: String
  package var x: Double
  package var y: Double
  package var rayon: Double
  package var lieu: LieuCarte

  package init(_ nom: String, x: Double, y: Double, rayon: Double = 6, _ lieu: LieuCarte) {
    self.nom = nom
    self.x = x
    self.y = y
    self.rayon = rayon
    self.lieu = lieu
  }
}

extension HTML {
  /// A map of outlines, with dots above them; `largeur` and `hauteur` are the map's units, `gauche`
  /// and `haut` where its window opens.
  ///
  /// Put a sentence, a legend and a table beside it.
  package mutating func carteContours(
    _ id: StaticString, titre: String, gauche: Int = 0, haut: Int = 0, largeur: Int, hauteur: Int,
    _ contours: [Contour], points: [PointCarte] = []
  ) {
    let linked =
      contours.contains { $0.lieu.href != nil } || points.contains { $0.lieu.href != nil }
    map(id, titre, linked: linked, svg: "<svg class=\"contours\"") { h in
      h.text(gauche)
      h.raw(" ")
      h.text(haut)
      h.raw(" ")
      h.text(largeur)
      h.raw(" ")
      h.text(hauteur)
    } shapes: { h in
      for contour in contours { h.outline(contour) }
      for point in points { h.dot(point) }
    }
  }

  private mutating func outline(_ contour: Contour) {
    place(contour.lieu, contour.nom + "\u{A0}: " + contour.lieu.valeur) { h in
      h.raw("<path d=\"")
      h.text(contour.trace)
      h.raw("\"/>")
    }
  }

  private mutating func dot(_ point: PointCarte) {
    place(point.lieu, point.nom + "\u{A0}: " + point.lieu.valeur) { h in
      h.raw("<circle cx=\"")
      h.coordinate(point.x)
      h.raw("\" cy=\"")
      h.coordinate(point.y)
      h.raw("\" r=\"")
      h.coordinate(point.rayon)
      h.raw("\"/>")
    }
  }

  /// To the tenth of a unit, which is finer than a pixel.
  mutating func coordinate(_ value: Double) {
    guard let tenths = Int32(exactly: (value * 10).rounded()) else { return raw("0") }
    if tenths < 0 { raw("-") }
    text(Int(tenths.magnitude / 10))
    raw(".")
    text(Int(tenths.magnitude % 10))
  }
}
