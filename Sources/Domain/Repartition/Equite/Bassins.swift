/// Who a site serves, and how much a post there adds to the access of each: the two steps of the
/// floating catchment.
struct Bassins {
  let communesDuSite: Incidence
  let apports: Tampon<Double>
  let depart: Tampon<Double>

  init(_ instance: Instance, _ parametres: ParametresEquite) throws(RefusCalcul) {
    let near = Voisinage(instance.communes)
    let needs = instance.communes.map(parametres.besoin)
    let unit = needs.reduce(0, +) / Double(max(1, parametres.postesDeReference))
    var lists: [[Int32]] = []
    var parts: [Double] = []
    for site in instance.sites {
      let bassin = Bassin(around: site.commune, near, needs, unit, parametres)
      lists.append(bassin.communes)
      parts += bassin.apports
      guard parts.count <= limiteDePaires else { throw .rayonTropGrand(paires: limiteDePaires) }
    }
    communesDuSite = Incidence(lists)
    apports = Tampon(parts)
    depart = Tampon(repeating: 0, count: needs.count)
    let strength = Double(parametres.partExistants) / 100
    for place in instance.existants {
      let bassin = Bassin(around: place, near, needs, unit, parametres)
      for (commune, part) in zip(bassin.communes, bassin.apports) {
        depart[commune] += strength * part
      }
    }
  }
}

/// The communes around one, ascending, and what a post there adds to each. Nobody in need around:
/// nothing.
private struct Bassin {
  private(set) var communes: [Int32] = []
  private(set) var apports: [Double] = []

  init(
    around centre: Int, _ near: Voisinage, _ needs: [Double], _ unit: Double,
    _ parametres: ParametresEquite
  ) {
    let bands = parametres.couronnes.map { (Voisinage.corde2($0.kilometres), $0.part) }
    var found: [(Int32, Double)] = []
    near.proches(of: centre, within: parametres.couronnes.last?.kilometres ?? 0) { commune, chord in
      guard let band = bands.first(where: { chord <= $0.0 }) else { return }
      found.append((commune, band.1))
    }
    found.sort { $0.0 < $1.0 }
    let served = found.reduce(0.0) { $0 + $1.1 * needs[Int($1.0)] }
    guard served > 0 else { return }
    communes = found.map(\.0)
    apports = found.map { $0.1 / served * unit }
  }
}
