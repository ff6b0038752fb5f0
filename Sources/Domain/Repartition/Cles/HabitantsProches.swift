package import Territoires

/// People who live within a distance of help, as the crow flies from commune's centre to commune's
/// centre. Near does not mean often: a tour of ten places is in each one half-day in ten.
package struct HabitantsProches: Hashable, Sendable {
  package let proches: Int
  package let total: Int
  /// Communes whose centre is too far, the most populated first.
  package let eloignees: [Commune]
  /// Communes whose place is unknown: neither near nor far.
  package let sansPosition: Int

  /// In thousandths; 0 where nobody lives.
  package var pourMille: Int {
    guard total > 0 else { return 0 }
    return Int((Double(proches) * 1_000 / Double(total)).rounded())
  }
}

extension TerritoireIndex {
  /// The people of `territoire` at most `kilometres` from one of `lieux`. Nobody crosses the sea:
  /// overseas, a place serves its own département only.
  package func habitantsProches(
    of lieux: [Commune], in territoire: CodeTerritoire, within kilometres: Double
  ) -> HabitantsProches {
    let communes = self.communes(in: territoire)
    let places = lieux.compactMap { lieu in lieu.position.map { (lieu.departement, $0) } }
    var proches = 0
    var eloignees: [Commune] = []
    for commune in communes {
      guard let centre = commune.position else { continue }
      let isNear = places.contains { departement, place in
        sontReliables(departement, commune.departement)
          && centre.kilometres(to: place) <= kilometres
      }
      if isNear { proches += commune.population } else { eloignees.append(commune) }
    }
    return HabitantsProches(
      proches: proches, total: communes.reduce(0) { $0 + $1.population },
      eloignees: eloignees.sorted { ($1.population, $0.code) < ($0.population, $1.code) },
      sansPosition: communes.count { $0.position == nil })
  }
}
