internal import CSV

/// Reads an instance from its three files, whose lines may stand in any order.
///
/// `demand`: i, lat, lon, pop, dep, and zone if there is one. `sites`: j, demand_index, type (pub or
/// priv), cost_eur, cap, guaranteed, and complet_le, the day its file was complete, if there is one.
/// `existing`: demand_index. Other columns are left alone.
package struct LectureInstance {
  private let graine: UInt64

  package init(graine: UInt64) { self.graine = graine }

  package func callAsFunction(
    demand: [UInt8], sites: [UInt8], existing: [UInt8]? = nil
  ) throws(FauteInstance) -> Instance {
    let communes = try communes(demand)
    let places = Dictionary(
      communes.enumerated().map { ($1.numero, $0) }, uniquingKeysWith: { first, _ in first })
    return Instance(
      communes: communes, sites: try self.sites(sites, places),
      existants: try existing.map { (bytes) throws(FauteInstance) in try existants(bytes, places) }
        ?? [])
  }

  private func communes(_ bytes: [UInt8]) throws(FauteInstance) -> [PointDemande] {
    var file = try FichierInstance(
      .demand, bytes, ["i", "lat", "lon", "pop", "dep"], facultatives: ["zone"])
    var communes: [PointDemande] = []
    while let line = try file.next() {
      communes.append(
        PointDemande(
          numero: try line.numero(0), lat: try line.degres(1, 90), lon: try line.degres(2, 180),
          population: try line.entier(3, 0...1_000_000_000), departement: try line.texte(4),
          zone: line.texteOuVide(5)))
    }
    communes.sort { $0.numero < $1.numero }
    try file.refuseTwins(communes.map(\.numero))
    return communes
  }

  private func sites(
    _ bytes: [UInt8], _ places: [UInt32: Int]
  ) throws(FauteInstance) -> [SiteCandidat] {
    var file = try FichierInstance(
      .sites, bytes, ["j", "demand_index", "type", "cost_eur", "cap", "guaranteed"],
      facultatives: ["complet_le"])
    var sites: [SiteCandidat] = []
    while let line = try file.next() {
      let capacite = try line.entier(4, 0...1_000_000)
      sites.append(
        SiteCandidat(
          numero: try line.numero(0), commune: try line.commune(1, places),
          estPrive: try line.choix(2, ["pub", "priv"]) == 1,
          cout: try line.entier(3, 0...1_000_000_000), capacite: capacite,
          garantis: try line.entier(5, 0...capacite), completLe: try line.jourOuVide(6)))
    }
    sites.rangeParMerite(graine: graine)
    try file.refuseTwins(sites.map(\.numero).sorted())
    return sites
  }

  private func existants(
    _ bytes: [UInt8], _ places: [UInt32: Int]
  ) throws(FauteInstance) -> [Int] {
    var file = try FichierInstance(.existing, bytes, ["demand_index"])
    var existants: [Int] = []
    while let line = try file.next() { existants.append(try line.commune(0, places)) }
    return existants.sorted()
  }
}
