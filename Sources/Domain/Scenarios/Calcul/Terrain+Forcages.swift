import Kernel
import Repartition
import Territoires

/// What overrides change in the data, and the limits they set on several sites together.
extension Terrain {
  /// People in need in a commune, as they are weighed; nil for one of elsewhere, or whose place is
  /// unknown.
  package func besoin(_ commune: String) -> Int? { place(commune).map { poids[$0] } }

  /// Those whose posts are limited together.
  package func sites(of groupe: GroupeForce, among sites: [SiteScenario]) -> [SiteScenario] {
    switch groupe {
    case .partie(let code):
      sites.filter { site in place(site.commune).map { communes[$0].partie } == code }
    case .structure(let candidature): sites.filter { $0.candidature == candidature }
    }
  }

  /// A minimum holds as far as posts are asked for; `candidats`: the sites as the instance orders them.
  func contraintes(
    _ forcages: [Forcage], _ candidats: [SiteCandidat], _ sites: [SiteScenario]
  ) -> [Contrainte] {
    let places = Dictionary(
      candidats.enumerated().map { (Int($1.numero), $0) }, uniquingKeysWith: { first, _ in first })
    return forcages.compactMap { forcage in
      guard case .groupe(let groupe, let bornes) = forcage.objet else { return nil }
      let own = self.sites(of: groupe, among: sites)
      let ranks = own.compactMap { places[$0.numero] }
      let most = ranks.reduce(0) { $0 + candidats[$1].capacite }
      return Contrainte(
        groupe.nature, groupe.nom(own), sites: ranks, minimum: min(bornes.minimum ?? 0, most),
        maximum: bornes.maximum)
    }
  }
}

extension GroupeForce {
  fileprivate var nature: Contrainte.Nature {
    switch self {
    case .partie: .territoire
    case .structure: .structure
    }
  }

  /// A code, or the name of a structure.
  fileprivate func nom(_ sites: [SiteScenario]) -> String {
    switch self {
    case .partie(let code): code
    case .structure(let id): sites.first?.structure ?? id.description
    }
  }
}

extension SiteScenario {
  /// Where overrides say that its posts are exercised, or where the candidature does.
  func corrige(_ forcages: [Forcage]) -> SiteScenario {
    var site = self
    site.corrigee = nil
    for forcage in forcages {
      if case .place(let lieu, let commune) = forcage.objet, lieu == self.lieu {
        site.corrigee = commune
      }
    }
    return site
  }
}
