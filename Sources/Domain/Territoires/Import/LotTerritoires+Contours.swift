import JSON

extension LotTerritoires {
  /// Reads the outlines of a national map: régions (`insee_reg`) or départements (`insee_dep`).
  mutating func readContours(_ bytes: [UInt8]) {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: bytes)
    } catch {
      return refuse(.fichier(error.description), line: 1)
    }
    let features = document["features"]?.array ?? []
    guard features.contains(where: { code($0) != nil }) else {
      ignores.append(fichiers.removeLast().nom)
      return
    }
    for (place, feature) in features.enumerated() {
      do {
        contours.append(try contour(feature))
        fichiers[fichiers.count - 1].lignes += 1
      } catch {
        refuse(error, line: place + 1)
      }
    }
  }

  private func code(_ feature: JSONValue) -> (Contour.Couche, String)? {
    let properties = feature["properties"]
    if let code = properties?["insee_dep"]?.string { return (.departements, code) }
    if let code = properties?["insee_reg"]?.string { return (.regions, code) }
    return nil
  }

  private func contour(_ feature: JSONValue) throws(LigneRefusee) -> Contour {
    guard let (couche, code) = code(feature) else { throw .code("") }
    let checked = try couche == .departements ? departementCode(code) : digitsCode(code, 2)
    return Contour(couche: couche, code: checked, chemin: try chemin(feature))
  }

  private func chemin(_ feature: JSONValue) throws(LigneRefusee) -> String {
    let coordinates = feature["geometry"]?["coordinates"]?.array ?? []
    let polygons: [JSONValue] =
      switch feature["geometry"]?["type"]?.string {
      case "Polygon": [.array(coordinates)]
      case "MultiPolygon": coordinates
      default: throw .contour(feature["geometry"]?["type"]?.string ?? "")
      }
    var path = ""
    for ring in polygons.flatMap({ $0.array ?? [] }) {
      path += Trace.path(try points(ring))
    }
    guard !path.isEmpty else { throw .contour("vide") }
    return path
  }

  private func points(_ ring: JSONValue) throws(LigneRefusee) -> [Trace.Point] {
    var points: [Trace.Point] = []
    for pair in ring.array ?? [] {
      guard let pair = pair.array, pair.count >= 2, let lon = pair[0].number,
        let lat = pair[1].number, let point = Trace.point(lon, lat)
      else { throw .contour("point") }
      points.append(point)
    }
    return points
  }
}
