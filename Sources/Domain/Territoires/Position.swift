import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// A point of the Earth, in decimal degrees (WGS 84).
package struct Position: Hashable, Sendable {
  package let lon: Double
  package let lat: Double

  package init(lon: Double, lat: Double) {
    self.lon = lon
    self.lat = lat
  }

  /// As `init(lon:lat:)`, for outside data: nil unless both are on the globe.
  package init?(checked lon: Double, _ lat: Double) {
    guard lon.isFinite, lat.isFinite, abs(lon) <= 180, abs(lat) <= 90 else { return nil }
    self.init(lon: lon, lat: lat)
  }

  /// The great-circle distance in kilometres, on a sphere of 6,371.0088 km (IUGG mean radius).
  package func kilometres(to other: Position) -> Double {
    let (a, b) = (lat.radians, other.lat.radians)
    let (u, v) = (sin((b - a) / 2), sin((other.lon - lon).radians / 2))
    let h = u * u + cos(a) * cos(b) * v * v
    return 2 * 6_371.0088 * asin(min(1, h.squareRoot()))
  }
}

extension Double {
  fileprivate var radians: Double { self * .pi / 180 }
}
