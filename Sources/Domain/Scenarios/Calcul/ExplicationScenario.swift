import Kernel
package import Territoires

/// Why a place has posts, or has none. All counts are people.
package struct ExplicationScenario: Sendable {
  package let commune: Commune
  /// Nil where no candidature was received.
  package let site: SiteScenario?
  /// What its last post adds, or what a first one would.
  package let apport: Int
  /// The need of the commune, in people, as it is counted.
  package let besoin: Int
  /// People around it, within the radius.
  package let autour: Int
  /// Of these, those that another place with a post serves as well.
  package let partages: Int
  /// Those places, the most shared first.
  package let doublons: [(site: SiteScenario, habitants: Int)]
  /// Places that already help within the radius, its own commune's first.
  package let existants: [LieuExistant]
  /// What turning the choice round would do, all else arranged for the best; nil where it cannot be.
  package let contraire: EssaiScenario?
  /// The place that would come next with one post more, and what it would add.
  package let suivant: SiteScenario?
  /// Those about the place, or the need of the commune.
  package let forcages: [Forcage]

  package var estRetenu: Bool { (site?.postes ?? 0) > 0 }
}

extension CalculScenario {
  /// Explains a site by its number.
  package func explique(_ numero: Int) throws(ScenarioRefusal) -> ExplicationScenario {
    guard let site = sites.first(where: { $0.numero == numero }),
      let commune = terrain.commune(site.commune)
    else { throw .lieuInconnu }
    return try explication(commune, site, atelier: AtelierScenario(self), imagined: site)
  }

  /// Explains a commune that no candidature names: as if one asked for a post there.
  package func explique(commune code: String) throws(ScenarioRefusal) -> ExplicationScenario {
    guard let commune = terrain.commune(code), let model = sites.first else { throw .lieuInconnu }
    let imagined = SiteScenario(
      numero: (sites.map(\.numero).max() ?? 0) + 1, candidature: .init(0), structure: "",
      commune: code, estPrive: false, cout: model.cout, completeLe: model.completeLe, capacite: 1)
    let wider = CalculScenario(reglages, terrain, sites + [imagined], forcages)
    return try explication(commune, nil, atelier: AtelierScenario(wider), imagined: imagined)
  }

  private func explication(
    _ commune: Commune, _ site: SiteScenario?, atelier: AtelierScenario, imagined: SiteScenario
  ) -> ExplicationScenario {
    let turned = atelier.essaie(
      imagined.postes > 0 ? .retire(imagined.numero) : .ajoute(imagined.numero))
    let shared = doublons(imagined)
    return ExplicationScenario(
      commune: commune, site: site, apport: atelier.apport(imagined),
      besoin: terrain.besoin(commune.code) ?? 0,
      autour: terrain.habitants(terrain.proches(imagined, rayonProche)),
      partages: terrain.habitants(shared.communes), doublons: shared.sites,
      existants: terrain.existants(proches: imagined, rayonProche), contraire: turned,
      suivant: suivant(atelier, but: imagined),
      forcages: forcages.filter {
        $0.concerne(imagined.lieu) || $0.cibles.contains(.besoin(commune.code))
      })
  }

  /// The radius, or in the équité model the middle band.
  package var rayonProche: Double {
    reglages.modele == .couverture ? Double(reglages.rayon) : Double(reglages.rayon) / 2
  }

  private func doublons(
    _ site: SiteScenario
  ) -> (communes: Set<Int>, sites: [(site: SiteScenario, habitants: Int)]) {
    let own = terrain.proches(site, rayonProche)
    var all: Set<Int> = []
    var found: [(site: SiteScenario, habitants: Int)] = []
    for other in sites where other.postes > 0 && other.numero != site.numero {
      let common = own.intersection(terrain.proches(other, rayonProche))
      guard !common.isEmpty else { continue }
      all.formUnion(common)
      found.append((other, terrain.habitants(common)))
    }
    found.sort { ($1.habitants, $0.site.numero) < ($0.habitants, $1.site.numero) }
    return (all, Array(found.prefix(5)))
  }

  /// Among the places that could have one post more, the one that gains most.
  private func suivant(_ atelier: AtelierScenario, but site: SiteScenario) -> SiteScenario? {
    sites.filter { $0.numero != site.numero && $0.postes == 0 && atelier.accepte($0) }
      .max { ($0.gain, $1.numero) < ($1.gain, $0.numero) }.flatMap { $0.gain > 0 ? $0 : nil }
  }
}

extension Terrain {
  package func commune(_ code: String) -> Commune? { communes.first { $0.code == code } }

  func habitants(_ places: Set<Int>) -> Int { places.reduce(0) { $0 + communes[$1].population } }
}
