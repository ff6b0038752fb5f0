/// In how many variants of the need each site keeps a post: « retenu dans 18 variantes sur 20 ».
package struct Robustesse: Hashable, Sendable {
  package let variantes: Int
  /// By site, in the order of `Instance.sites`.
  package let retenu: [Int]

  /// Computes `variantes` plans, each on the populations of its variant. What has no plan in a variant
  /// is kept in none.
  package init(
    _ instance: Instance, variantes: Int, graine: UInt64,
    calcule: (Instance) async throws(RefusCalcul) -> Plan
  ) async throws(RefusCalcul) {
    var retenu = [Int](repeating: 0, count: instance.sites.count)
    for number in 0..<max(0, variantes) {
      let plan = try await calcule(instance.variante(number, graine: graine))
      for site in retenu.indices where plan.postes[site] > 0 { retenu[site] += 1 }
    }
    self.variantes = max(0, variantes)
    self.retenu = retenu
  }
}

extension Instance {
  /// The same country with each population between nine and eleven tenths of what it is: what a census
  /// a few years older or younger would say. The first variant is the country itself.
  package func variante(_ number: Int, graine: UInt64) -> Instance {
    guard number > 0 else { return self }
    let varied = communes.map { commune in
      var tirage = Tirage(
        graine: Tirage.rang(commune.numero, graine: graine &+ UInt64(number)))
      let (people, overflow) = commune.population.multipliedReportingOverflow(
        by: 90 + tirage.below(21))
      return PointDemande(
        numero: commune.numero, lat: commune.lat, lon: commune.lon,
        population: overflow ? commune.population : people / 100,
        departement: commune.departement, zone: commune.zone)
    }
    return Instance(
      communes: varied, sites: sites, existants: existants, contraintes: contraintes, temps: temps)
  }
}
