/// An amount of money in euro cents. Sums stop at the largest amount instead of trapping.
package struct Centimes: Hashable, Sendable, Comparable {
  package let value: Int64

  package init(_ value: Int64) { self.value = value }

  /// Nil when the amount is beyond what fits.
  package init?(euros: Int64) {
    let (value, overflow) = euros.multipliedReportingOverflow(by: 100)
    guard !overflow else { return nil }
    self.value = value
  }

  package static let zero = Centimes(0)

  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  package static func + (a: Self, b: Self) -> Self {
    let (sum, overflow) = a.value.addingReportingOverflow(b.value)
    return Centimes(overflow ? (a.value < 0 ? .min : .max) : sum)
  }

  package static func - (a: Self, b: Self) -> Self {
    a + Centimes(b.value == .min ? .max : -b.value)
  }

  package static func * (a: Self, n: Int) -> Self {
    let (product, overflow) = a.value.multipliedReportingOverflow(by: Int64(n))
    return Centimes(overflow ? ((a.value < 0) == (n < 0) ? .max : .min) : product)
  }

  package static func += (a: inout Self, b: Self) { a = a + b }
}
