#if canImport(Glibc)
  import Glibc
#endif

/// Which communes stand within a distance of which, as the crow flies, on a sphere of 6,371.0088 km.
///
/// Distances are compared by the square of the chord, on unit vectors. Nobody crosses the sea: see
/// `sontReliables`.
struct Voisinage {
  /// From south to north.
  private let points: Tampon<Point>
  private let latitudes: [Double]
  /// The place of each commune in `points`.
  private let rang: [Int32]

  private struct Point {
    let x: Double
    let y: Double
    let z: Double
    /// A number for metropolitan France, one for each overseas territory.
    let terre: Int32
    let commune: Int32
  }

  init(_ communes: [PointDemande]) {
    let lands = Self.terres(communes)
    let order = communes.indices.sorted {
      (communes[$0].lat, $0) < (communes[$1].lat, $1)
    }
    points = Tampon(
      order.map { place in
        let commune = communes[place]
        let (lat, lon) = (commune.lat * .pi / 180, commune.lon * .pi / 180)
        return Point(
          x: cos(lat) * cos(lon), y: cos(lat) * sin(lon), z: sin(lat), terre: lands[place],
          commune: Int32(place))
      })
    latitudes = order.map { communes[$0].lat }
    var rang = [Int32](repeating: 0, count: communes.count)
    for (place, commune) in order.enumerated() { rang[commune] = Int32(place) }
    self.rang = rang
  }

  /// The communes within `kilometres` of one of them, itself included, from south to north, with the
  /// square of the chord.
  func proches(
    of commune: Int, within kilometres: Double, _ body: (Int32, Double) -> Void
  ) {
    let centre = points[rang[commune]]
    let limit = Self.corde2(kilometres)
    // A degree of latitude is 111.19 km on this sphere.
    let margin = kilometres / 111 + 1e-9
    let latitude = latitudes[Int(rang[commune])]
    let (first, last) = (firstPlace(from: latitude - margin), firstPlace(from: latitude + margin))
    for place in first..<last {
      let point = points[place]
      let (dx, dy, dz) = (point.x - centre.x, point.y - centre.y, point.z - centre.z)
      let square = dx * dx + dy * dy + dz * dz
      if square <= limit, point.terre == centre.terre { body(point.commune, square) }
    }
  }

  /// The square of the chord of the unit sphere under an arc of so many kilometres.
  static func corde2(_ kilometres: Double) -> Double {
    guard kilometres > 0 else { return kilometres == 0 ? 0 : -1 }
    let chord = 2 * sin(min(.pi, kilometres / 6_371.0088) / 2)
    return chord * chord
  }

  private func firstPlace(from latitude: Double) -> Int {
    var (low, high) = (0, latitudes.count)
    while low < high {
      let middle = low + (high - low) / 2
      if latitudes[middle] >= latitude { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func terres(_ communes: [PointDemande]) -> [Int32] {
    var numbers: [String: Int32] = [:]
    return communes.map { commune in
      guard estOutreMer(commune.departement) else { return 0 }
      if let number = numbers[commune.departement] { return number }
      numbers[commune.departement] = Int32(numbers.count + 1)
      return Int32(numbers.count)
    }
  }
}
