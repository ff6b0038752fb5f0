import Kernel
package import Repartition
package import Territoires

/// Who lives where, as a calculation weighs it by its key of need.
package struct Terrain: Sendable {
  /// Those whose place is known, by code.
  package let communes: [Commune]
  /// People: the population, moved between communes by the key; its sum is theirs.
  package private(set) var poids: [Int]
  /// Those whose commune is known.
  package let existants: [LieuExistant]
  private let places: [String: Int]
  private let couloirs: [String]

  /// `besoin` stands in for the key. `parParties`: the corridors are those of EPT and EPCI; else those
  /// of départements.
  package init(
    _ index: TerritoireIndex, departements: Set<String>, cle: CleDeBesoin, parParties: Bool,
    besoin: BesoinPropre? = nil, existants: [LieuExistant] = []
  ) {
    communes = departements.sorted().flatMap { index.communes(in: .departement($0)) }
      .filter { $0.position != nil }.sorted { $0.code < $1.code }
    let defaut = cle.scoreMoyen(communes)
    let besoins = communes.map { commune in
      besoin.map { $0.valeurs[commune.code] ?? 0 } ?? cle.besoin(commune, defaut: defaut)
    }
    let habitants = communes.reduce(0) { $0 + max(0, $1.population) }
    let total = besoins.reduce(0, +)
    let unit = total > 0 ? Double(habitants) / total : 0
    poids =
      cle == .population && besoin == nil
      ? communes.map { max(0, $0.population) } : besoins.map { Int(($0 * unit).rounded()) }
    let places = Dictionary(
      communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    self.existants = existants.filter { places[$0.commune] != nil }
    couloirs = communes.map { parParties ? $0.partie : $0.departement }
  }

  /// The same with the needs that overrides correct.
  func corrige(_ forcages: [Forcage]) -> Terrain {
    var terrain = self
    for forcage in forcages {
      guard case .besoin(let commune, let people, _) = forcage.objet, let place = place(commune)
      else { continue }
      terrain.poids[place] = people
    }
    return terrain
  }

  /// Where a commune stands in `communes`.
  func place(_ commune: String) -> Int? { places[commune] }

  /// The instance of these sites, with what is imposed on them. In the order of the lottery, after
  /// the day the file was complete: ties go to the first.
  func instance(_ sites: [SiteScenario], _ forcages: [Forcage], graine: UInt64) -> Instance {
    let points = communes.indices.map { place in
      PointDemande(
        numero: UInt32(place), lat: communes[place].position?.lat ?? 0,
        lon: communes[place].position?.lon ?? 0, population: poids[place],
        departement: couloirs[place])
    }
    let imposed = Dictionary(
      forcages.flatMap(\.imposes).map { ($0.lieu, $0.sens) },
      uniquingKeysWith: { _, last in last })
    var candidats = sites.compactMap { site in
      places[site.commune].map {
        site.candidat(at: $0, lieux: shares(site), imposed[site.lieu])
      }
    }
    candidats.rangeParMerite(graine: graine)
    return Instance(
      communes: points, sites: candidats,
      existants: existants.compactMap { places[$0.commune] }.sorted(),
      contraintes: contraintes(forcages, candidats, sites))
  }

  /// The places of a post that goes round, those of the territory.
  private func shares(_ site: SiteScenario) -> [SiteCandidat.Lieu] {
    site.parts.compactMap { part in
      places[part.commune].map { SiteCandidat.Lieu(commune: $0, part: part.part) }
    }
  }

  /// People within `kilometres` of one of a site's places, by place in `communes`.
  func proches(_ site: SiteScenario, _ kilometres: Double) -> Set<Int> {
    let own = site.parts.isEmpty ? [site.commune] : site.parts.map(\.commune)
    return own.reduce(into: []) { $0.formUnion(proches($1, kilometres)) }
  }

  private func proches(_ commune: String, _ kilometres: Double) -> Set<Int> {
    guard let centre = places[commune].flatMap({ communes[$0].position }) else { return [] }
    return Set(
      communes.indices.filter { place in
        communes[place].position.map { $0.kilometres(to: centre) <= kilometres } ?? false
      })
  }

  /// Those that help within `kilometres` of one of a site's places, its own commune's first.
  func existants(proches site: SiteScenario, _ kilometres: Double) -> [LieuExistant] {
    let near = proches(site, kilometres)
    let own = site.commune
    return existants.filter { places[$0.commune].map(near.contains) ?? false }
      .sorted { ($0.commune == own ? 0 : 1, $0.nom) < ($1.commune == own ? 0 : 1, $1.nom) }
  }

  /// A mark of communes, their weights, the sites and what helps already.
  func empreinte(_ sites: [SiteScenario]) -> String {
    let demand = zip(communes, poids).map { "\($0.code) \($1);" }
    let places = sites.map {
      "\($0.candidature) \($0.commune) \($0.capacite) \($0.acquis) \($0.partsEnTexte);"
    }
    let helps = existants.map { "existant \($0.commune);" }
    return empreinteFNV((demand + places + helps).joined().utf8.map { UInt32($0) })
  }
}

extension Commune {
  /// The code of the EPT it belongs to, else of its EPCI, else of its département.
  package var partie: String { ept ?? epci ?? departement }
}

extension SiteScenario {
  /// Already granted posts and pins are sure; a limit takes the place of what was asked.
  fileprivate func candidat(
    at commune: Int, lieux: [SiteCandidat.Lieu], _ imposed: Forcage.Sens?
  ) -> SiteCandidat {
    var (least, most) = (acquis, capacite)
    switch imposed {
    case .auMoins(let posts): least = max(least, min(posts, most))
    case .auPlus(let posts): most = max(least, min(posts, most))
    case nil: break
    }
    return SiteCandidat(
      numero: UInt32(clamping: numero), commune: commune, estPrive: estPrive, cout: cout,
      capacite: most, garantis: least, lieux: lieux, completLe: completeLe)
  }
}
