extension TerritoireIndex {
  /// The territory and those that contain it, from the smallest: commune, EPT, EPCI, département,
  /// région, pays. An EPCI or EPT is held by the département of its seat. A stale commune code
  /// answers with today's commune; an unknown code with itself and the country.
  package func ancestors(of territoire: CodeTerritoire) -> [CodeTerritoire] {
    switch territoire {
    case .pays: return [.pays]
    case .region: return [territoire, .pays]
    case .departement(let code):
      let region = departement(code)?.region
      return [territoire] + (region.map { [.region($0)] } ?? []) + [.pays]
    case .epci(let siren), .ept(let siren):
      let seat = intercommunalites[siren]?.departement
      return [territoire] + (seat.map { ancestors(of: .departement($0)) } ?? [.pays])
    case .commune(let code):
      guard let commune = resolve(code)?.commune else { return [territoire, .pays] }
      let groups: [CodeTerritoire?] = [
        .commune(commune.code), commune.ept.map { .ept($0) }, commune.epci.map { .epci($0) },
      ]
      return groups.compactMap { $0 } + ancestors(of: .departement(commune.departement))
    }
  }

  /// Whether `territoire` is `container` or lies in it.
  package func contains(_ container: CodeTerritoire, _ territoire: CodeTerritoire) -> Bool {
    ancestors(of: territoire).contains(container)
  }

  /// Municipal population, 0 for an unknown territory.
  ///
  /// Without an import only the demonstration's communes are there: a département then answers with
  /// its reference figure, and so do the régions and the country that it makes up.
  package func population(of territoire: CodeTerritoire) -> Int {
    if isImported { return territoirePopulation(territoire) }
    switch territoire {
    case .pays: return departements.reduce(0) { $0 + $1.population }
    case .region(let code):
      return departements.reduce(0) { $0 + ($1.region == code ? $1.population : 0) }
    case .departement(let code): return departement(code)?.population ?? 0
    case .epci, .ept, .commune: return territoirePopulation(territoire)
    }
  }

  private func territoirePopulation(_ territoire: CodeTerritoire) -> Int {
    guard case .commune(let code) = territoire else { return populations[territoire] ?? 0 }
    return resolve(code)?.commune.population ?? 0
  }

  /// How the territory is called: `France`, `Manche`, `Plaine Commune`, `Bobigny`. Nil if unknown.
  package func nom(of territoire: CodeTerritoire) -> String? {
    switch territoire {
    case .pays: "France"
    case .region(let code): region(code)?.nom
    case .departement(let code): departement(code)?.nom
    case .epci(let siren), .ept(let siren): intercommunalites[siren]?.nom
    case .commune(let code): resolve(code)?.commune.nom
    }
  }

  /// The communes of a territory, by code.
  package func communes(in territoire: CodeTerritoire) -> [Commune] {
    switch territoire {
    case .pays: communes
    case .region(let code):
      communes.filter { departement($0.departement)?.region == code }
    case .departement(let code): communes.filter { $0.departement == code }
    case .epci(let siren): communes.filter { $0.epci == siren }
    case .ept(let siren): communes.filter { $0.ept == siren }
    case .commune(let code): resolve(code).map { [$0.commune] } ?? []
    }
  }
}
