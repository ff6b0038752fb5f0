/// The digital fragility index of a commune: five scores from 1 (least) to 10 (most fragile), by
/// decile of the communes of France, and their mean.
package struct Fragilite: Hashable, Sendable {
  /// Lack of very fast fixed network.
  package let tresHautDebit: Double
  /// Lack of 4G.
  package let mobile: Double
  package let pauvrete: Double
  /// Share of people of 65 and over.
  package let age: Double
  /// Share of people of 15 and over out of school with little or no diploma.
  package let diplome: Double
  /// The mean of the five, as published.
  package let total: Double

  package init(
    tresHautDebit: Double, mobile: Double, pauvrete: Double, age: Double, diplome: Double,
    total: Double
  ) {
    self.tresHautDebit = tresHautDebit
    self.mobile = mobile
    self.pauvrete = pauvrete
    self.age = age
    self.diplome = diplome
    self.total = total
  }

  /// The scores in the order the index publishes them.
  static func ifn(
    _ tresHautDebit: Double, _ mobile: Double, _ pauvrete: Double, _ age: Double,
    _ diplome: Double, _ total: Double
  ) -> Fragilite {
    Fragilite(
      tresHautDebit: tresHautDebit, mobile: mobile, pauvrete: pauvrete, age: age,
      diplome: diplome, total: total)
  }
}
