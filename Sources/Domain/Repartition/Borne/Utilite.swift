/// How much good a commune gets from an access: concave, by at most four segments of falling slope,
/// flat at the end. The access is counted in units that suit the model.
struct Utilite {
  /// The slope of each segment, falling, the first one 1.
  let pentes: [Double]
  /// Where each segment ends, rising.
  let seuils: [Double]
  /// The same as a sum of `chute · min(a, fin)`: what the search computes millions of times.
  private let chutes: SIMD4<Double>
  private let fins: SIMD4<Double>

  init(pentes: [Double], seuils: [Double]) {
    self.pentes = pentes
    self.seuils = seuils
    var (chutes, fins) = (SIMD4<Double>(), SIMD4<Double>())
    for segment in 0..<min(4, pentes.count, seuils.count) {
      let next = segment + 1 < pentes.count ? pentes[segment + 1] : 0
      chutes[segment] = pentes[segment] - next
      fins[segment] = seuils[segment]
    }
    (self.chutes, self.fins) = (chutes, fins)
  }

  /// Covered or not.
  static let couverture = Utilite(pentes: [1], seuils: [1])

  @inline(__always)
  func callAsFunction(_ access: Double) -> Double {
    (chutes * pointwiseMin(fins, SIMD4(repeating: access))).sum()
  }

  /// The most that `self(a) − price·a` can be over a ≥ 0: the conjugate, for a price ≥ 0.
  @inline(__always)
  func conjuguee(_ price: Double) -> Double {
    var (value, start) = (0.0, 0.0)
    for segment in pentes.indices {
      let margin = pentes[segment] - price
      guard margin > 0 else { break }
      value += margin * (seuils[segment] - start)
      start = seuils[segment]
    }
    return value
  }

  /// The slope just after an access: what one more unit is worth at most.
  func pente(after access: Double) -> Double {
    for (slope, end) in zip(pentes, seuils) where access < end { return slope }
    return 0
  }
}
