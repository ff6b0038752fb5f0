extension Instance {
  /// The same, where the people within the radius of a place that already helps count only for what it
  /// leaves: that many hundredths of a post fewer, once, however many places there are.
  package func residuelle(rayon: Double, partExistants: Int = 30) -> Instance {
    guard !existants.isEmpty else { return self }
    let portee = Portee(self)
    var helped: Set<Int> = []
    for place in Set(existants) {
      portee.proches(ofCommune: place, within: rayon) { commune, _ in helped.insert(Int(commune)) }
    }
    let left = communes.enumerated().map { place, commune in
      guard helped.contains(place) else { return commune }
      let people = commune.population.multipliedReportingOverflow(by: 100 - partExistants)
      return PointDemande(
        numero: commune.numero, lat: commune.lat, lon: commune.lon,
        population: people.overflow ? commune.population : people.partialValue / 100,
        departement: commune.departement, zone: commune.zone)
    }
    return Instance(
      communes: left, sites: sites, existants: existants, contraintes: contraintes, temps: temps)
  }
}
