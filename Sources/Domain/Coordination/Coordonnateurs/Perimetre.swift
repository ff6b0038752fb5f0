package import Territoires

extension Coordonnateur {
  /// Where a coordonnateur federates: a whole département, or some of its EPCI.
  package struct Perimetre: Sendable, Equatable {
    /// One département, or EPCI in the order of their SIREN; never empty.
    package let territoires: [CodeTerritoire]

    /// Nil for anything else than known EPCI, or one known département alone.
    package init?(_ territoires: some Collection<CodeTerritoire>, _ index: TerritoireIndex) {
      let known = territoires.filter { territoire in
        switch territoire {
        case .departement(let code): index.departement(code) != nil && territoires.count == 1
        case .epci(let siren): index.intercommunalite(siren) != nil
        case .pays, .region, .ept, .commune: false
        }
      }
      guard !known.isEmpty, known.count == territoires.count else { return nil }
      self.init(stored: Array(known))
    }

    /// As it was stored.
    package init(stored territoires: [CodeTerritoire]) {
      self.territoires = territoires.sorted { $0.description < $1.description }
    }

    /// Whether the commune lies in it; a stale code answers for today's commune.
    package func contains(commune code: String, _ index: TerritoireIndex) -> Bool {
      let above = index.ancestors(of: .commune(code))
      return territoires.contains { above.contains($0) }
    }

    /// Whether a place may belong to both.
    func overlaps(_ other: Perimetre, _ index: TerritoireIndex) -> Bool {
      if !Set(territoires).isDisjoint(with: other.territoires) { return true }
      if covers(other, index) || other.covers(self, index) { return true }
      let mine = Set(communes(index).map(\.code))
      return other.communes(index).contains { mine.contains($0.code) }
    }

    package func communes(_ index: TerritoireIndex) -> [Commune] {
      territoires.flatMap { index.communes(in: $0) }
    }

    /// Known by the seat of the EPCI, also where no commune was imported.
    private func covers(_ other: Perimetre, _ index: TerritoireIndex) -> Bool {
      territoires.contains { mine in other.territoires.contains { index.contains(mine, $0) } }
    }
  }
}
