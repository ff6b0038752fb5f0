/// Travel times from communes to sites, as somebody measured them: a pair that is not there cannot be
/// travelled.
package struct TempsDeTrajet: Sendable {
  private let communes: Incidence
  private let minutes: Tampon<Double>

  /// `trajets`: by site, its communes with the minutes to it.
  init(_ trajets: [[(commune: Int32, minutes: Double)]]) {
    let sorted = trajets.map { $0.sorted { ($0.commune, $0.minutes) < ($1.commune, $1.minutes) } }
    communes = Incidence(sorted.map { $0.map(\.commune) })
    minutes = Tampon(sorted.flatMap { $0.map(\.minutes) })
  }

  /// The communes within so many minutes of a site.
  func proches(of site: Int, within limit: Double, _ body: (Int32, Double) -> Void) {
    for place in communes[site] where minutes[place] <= limit {
      body(communes.elements[place], minutes[place])
    }
  }
}

/// What lies within reach of a site: in kilometres as the crow flies, or in minutes where travel times
/// are known.
struct Portee {
  private let voisinage: Voisinage
  private let instance: Instance

  init(_ instance: Instance) {
    self.instance = instance
    voisinage = Voisinage(instance.communes)
  }

  /// A limit in the measure that `proches` gives.
  func mesure(_ limit: Double) -> Double {
    instance.temps == nil ? Voisinage.corde2(limit) : limit
  }

  func proches(ofSite site: Int, within limit: Double, _ body: (Int32, Double) -> Void) {
    guard let temps = instance.temps else {
      return proches(ofCommune: instance.sites[site].commune, within: limit, body)
    }
    temps.proches(of: site, within: limit, body)
  }

  /// Around a commune where no site stands: where times are measured, itself alone.
  func proches(ofCommune commune: Int, within limit: Double, _ body: (Int32, Double) -> Void) {
    guard instance.temps == nil else { return body(Int32(commune), 0) }
    voisinage.proches(of: commune, within: limit, body)
  }
}
