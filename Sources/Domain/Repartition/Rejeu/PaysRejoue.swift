import Structures
import Territoires

/// The award list on the map: all the communes whose place is known, and the posts whose seat is in
/// each.
struct PaysRejoue {
  let communes: [Commune]
  /// By commune.
  let postes: [Int]
  /// Posts whose commune is not on the map.
  let horsCarte: Int

  init(_ index: TerritoireIndex, _ attributions: [Attribution]) {
    let communes = index.communes.filter { $0.position != nil }
    let places = Dictionary(
      communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var postes = [Int](repeating: 0, count: communes.count)
    var horsCarte = 0
    for attribution in attributions {
      if let place = places[attribution.situation.commune] {
        postes[place] += attribution.ligne.postes
      } else {
        horsCarte += attribution.ligne.postes
      }
    }
    (self.communes, self.postes, self.horsCarte) = (communes, postes, horsCarte)
  }

  var total: Int { postes.reduce(0, +) }

  /// Where posts could go, as a candidate set says. One may take as many as it has, or one and one
  /// more for 10,000 inhabitants.
  func instance(_ candidats: CandidatsRejeu) -> Instance {
    let points = communes.enumerated().map { number, commune in
      PointDemande(
        numero: UInt32(number), lat: commune.position?.lat ?? 0, lon: commune.position?.lon ?? 0,
        population: max(0, commune.population), departement: commune.departement,
        zone: commune.ept ?? commune.epci)
    }
    var sites = communes.indices.filter { postes[$0] > 0 || candidats.admet(communes[$0]) }
      .map { place in
        SiteCandidat(
          numero: UInt32(place), commune: place, estPrive: false, cout: 50_000,
          capacite: max(postes[place], 1 + max(0, communes[place].population) / 10_000),
          garantis: 0)
      }
    sites.rangeParMerite(graine: 1)
    return Instance(communes: points, sites: sites, existants: [])
  }

  /// The list itself as a plan.
  func plan(_ instance: Instance) -> Plan {
    Plan(postes: instance.sites.map { postes[$0.commune] })
  }
}

/// Among which communes a replay chooses. Either way those of the list are in.
package enum CandidatsRejeu: String, Hashable, Sendable, CaseIterable {
  /// Only communes where a structure volunteered and was chosen: like for like.
  case memesCommunes
  /// Every commune of 2,000 inhabitants or more as well, as if somebody had volunteered there: a
  /// yardstick, not a reproach.
  case communesPeuplees

  func admet(_ commune: Commune) -> Bool {
    self == .communesPeuplees && commune.population >= 2_000
  }
}
