import Kernel

extension Scenario {
  /// People that a corrected need may count.
  package static let besoins = 0...10_000_000

  /// What a request means on the last version; `terrain`: the need as the key measures it. Refuses
  /// what names nothing, changes nothing or cannot hold.
  package func objet(
    _ choix: ChoixDemande, _ terrain: Terrain
  ) throws(ScenarioRefusal) -> Forcage.Objet {
    guard let derniere else { throw .aucunSite }
    switch choix {
    case .lieu(let lieu, let sens): return .lieu(lieu, sens)
    case .deplacement(let from, let to):
      return .deplacement(try deplacement(from, to, derniere))
    case .groupe(let groupe, let bornes):
      try check(bornes, terrain.sites(of: groupe, among: derniere.sites))
      return .groupe(groupe, bornes)
    case .besoin(let commune, let people):
      guard let before = terrain.besoin(commune) else { throw .communeInconnue }
      guard Self.besoins.contains(people) else { throw .besoinHorsBornes(Self.besoins) }
      guard people != before else { throw .sansChangement }
      return .besoin(commune: commune, habitants: people, avant: before)
    case .place(let lieu, let commune):
      guard let site = derniere.site(lieu) else { throw .lieuInconnu }
      guard terrain.besoin(commune) != nil else { throw .communeInconnue }
      guard commune != site.commune else { throw .sansChangement }
      return .place(lieu, commune: commune)
    }
  }

  private func deplacement(
    _ from: LieuForce, _ to: LieuForce, _ version: VersionScenario
  ) throws(ScenarioRefusal) -> Deplacement {
    guard let origin = version.site(from), let target = version.site(to) else {
      throw .lieuInconnu
    }
    guard from != to else { throw .memeLieu }
    guard origin.postes > origin.acquis else { throw .rienADeplacer }
    let room = reglages.modele == .couverture ? min(1, target.capacite) : target.capacite
    guard target.postes < room else { throw .lieuComplet }
    return Deplacement(
      de: from, restent: origin.postes - 1, vers: to, viennent: target.postes + 1)
  }

  /// `sites`: those of the territory or structure.
  private func check(_ bornes: BornesPostes, _ sites: [SiteScenario]) throws(ScenarioRefusal) {
    guard reglages.modele == .equite else { throw .limiteSansEquite }
    guard !sites.isEmpty else { throw .groupeInconnu }
    guard bornes.minimum != nil || bornes.maximum != nil else { throw .limiteVide }
    for bound in [bornes.minimum, bornes.maximum] {
      guard (0...reglages.postes).contains(bound ?? 0) else {
        throw .limiteHorsPostes(reglages.postes)
      }
    }
    if let least = bornes.minimum, let most = bornes.maximum, least > most {
      throw .minimumAuDessus
    }
    let asked = sites.reduce(0) { $0 + $1.capacite }
    guard bornes.minimum ?? 0 <= asked else { throw .minimumNonDemande(asked) }
    let granted = sites.reduce(0) { $0 + $1.acquis }
    guard bornes.maximum ?? granted >= granted else { throw .maximumSousAcquis(granted) }
  }

  /// Refuses what its texts, its place or another override forbid.
  func admet(_ forcage: Forcage) throws(ScenarioRefusal) {
    guard Self.raisons.contains(forcage.raison.count) else { throw .raisonLongueur(Self.raisons) }
    guard !forcage.estCorrection || Self.sources.contains(forcage.source.count) else {
      throw .sourceLongueur(Self.sources)
    }
    if case .lieu(let lieu, let sens) = forcage.objet {
      guard let site = derniere?.site(lieu) else { throw .lieuInconnu }
      guard sens.postes <= site.capacite else { throw .tropDePostes(maximum: site.capacite) }
    }
    let held = forcagesEnVigueur.reduce(into: Set<Forcage.Cible>()) { $0.formUnion($1.cibles) }
    guard held.isDisjoint(with: forcage.cibles) else { throw .dejaForce }
  }
}
