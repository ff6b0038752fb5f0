/// Who a site serves, and how much a post there adds to the access of each: the two steps of the
/// floating catchment.
struct Bassins {
  let communesDuSite: Incidence
  let apports: Tampon<Double>
  let depart: Tampon<Double>

  init(_ instance: Instance, _ parametres: ParametresEquite) throws(RefusCalcul) {
    let releve = Releve(instance, parametres)
    var lists: [[Int32]] = []
    var parts: [Double] = []
    for site in instance.sites.indices {
      let bassin = releve.bassin(ofSite: site)
      lists.append(bassin.communes)
      parts += bassin.apports
      guard parts.count <= limiteDePaires else { throw .rayonTropGrand(paires: limiteDePaires) }
    }
    communesDuSite = Incidence(lists)
    apports = Tampon(parts)
    depart = Tampon(repeating: 0, count: instance.communes.count)
    let strength = Double(parametres.partExistants) / 100
    for place in instance.existants {
      let bassin = releve.bassin(ofCommune: place)
      for (commune, part) in zip(bassin.communes, bassin.apports) {
        depart[commune] += strength * part
      }
    }
  }
}

/// The communes around a place, ascending, and what a post there adds to each.
private struct Bassin {
  var communes: [Int32] = []
  var apports: [Double] = []
}

/// Draws catchments.
private struct Releve {
  private let instance: Instance
  private let portee: Portee
  private let besoins: [Double]
  /// The need of one post of the programme.
  private let unite: Double
  private let couronnes: [(limite: Double, part: Double)]
  private let lointain: Double

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    self.instance = instance
    let portee = Portee(instance)
    self.portee = portee
    besoins = instance.communes.map(parametres.besoin)
    unite = besoins.reduce(0, +) / Double(max(1, parametres.postesDeReference))
    couronnes = parametres.couronnes.map { (portee.mesure($0.kilometres), $0.part) }
    lointain = parametres.couronnes.last?.kilometres ?? 0
  }

  /// Of a post split over several places, each place's catchment counts by its share.
  func bassin(ofSite site: Int) -> Bassin {
    let lieux = instance.sites[site].lieux
    guard !lieux.isEmpty else {
      return bassin { portee.proches(ofSite: site, within: lointain, $0) }
    }
    var shares: [Int32: Double] = [:]
    for lieu in lieux {
      let own = bassin(ofCommune: lieu.commune)
      for (commune, part) in zip(own.communes, own.apports) {
        shares[commune, default: 0] += part * Double(lieu.part) / 100
      }
    }
    let sorted = shares.sorted { $0.key < $1.key }
    return Bassin(communes: sorted.map(\.key), apports: sorted.map(\.value))
  }

  func bassin(ofCommune commune: Int) -> Bassin {
    bassin { portee.proches(ofCommune: commune, within: lointain, $0) }
  }

  /// Nobody in need around: nothing.
  private func bassin(_ around: ((Int32, Double) -> Void) -> Void) -> Bassin {
    var found: [(Int32, Double)] = []
    around { commune, far in
      guard let band = couronnes.first(where: { far <= $0.limite }) else { return }
      found.append((commune, band.part))
    }
    found.sort { $0.0 < $1.0 }
    let served = found.reduce(0.0) { $0 + $1.1 * besoins[Int($1.0)] }
    guard served > 0 else { return Bassin() }
    return Bassin(communes: found.map(\.0), apports: found.map { $0.1 / served * unite })
  }
}
