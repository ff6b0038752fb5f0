/// Posts of some sites together, at least and at most so many: a signed accord (both equal), a
/// territory, a structure, private employers, or one site (a pin, a refusal).
package struct Contrainte: Hashable, Sendable {
  package enum Nature: String, Hashable, Sendable, CaseIterable {
    case accord, territoire, structure, secteur, site
  }

  package let nature: Nature
  package let nom: String
  /// Places in `Instance.sites`.
  package let sites: [Int]
  package let minimum: Int
  /// Nil: no limit.
  package let maximum: Int?

  package init(_ nature: Nature, _ nom: String, sites: [Int], minimum: Int = 0, maximum: Int? = nil)
  {
    self.nature = nature
    self.nom = nom
    self.sites = sites.sorted()
    self.minimum = minimum
    self.maximum = maximum
  }

  /// So many posts, no more and no fewer.
  package static func accord(_ nom: String, sites: [Int], postes: Int) -> Contrainte {
    Contrainte(.accord, nom, sites: sites, minimum: postes, maximum: postes)
  }
}
