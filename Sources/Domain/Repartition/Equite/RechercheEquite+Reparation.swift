extension RechercheEquite {
  /// Brings a plan that breaks some bloc or limit back within all of them, or gives up: what is missing
  /// comes from elsewhere when nothing may simply be added, what is over leaves.
  mutating func repareTout() {
    let blocs = etat.modele.blocs.tous
    for _ in 0..<(100 + 4 * blocs.count) {
      if let bloc = blocs.indices.first(where: { etat.excede($0) }) {
        guard let weak = weakest(among: blocs[bloc].sites) else { return }
        ajoute(-1, weak)
      } else if let bloc = blocs.indices.last(where: { etat.manque($0) > 0 }) {
        guard fill(bloc) else { return }
      } else {
        break
      }
    }
    while !etat.estDansLesLimites, let weak = weakest() { ajoute(-1, weak) }
  }

  /// One post more in a bloc: the best that may be added, else the best that may come instead of one
  /// that stands in its way.
  private mutating func fill(_ bloc: Int) -> Bool {
    let blocs = etat.modele.blocs
    let sites = blocs.tous[bloc].sites
    if let site = best(of: sites) {
      ajoute(1, site)
      return true
    }
    for site in sites.lazy.map(Int.init) where etat.postes[site] < etat.capacite[site] {
      let full = blocs.duSite[site].map { Int(blocs.duSite.elements[$0]) }
        .filter { etat.estPlein($0) }
      let others = full.first.map { blocs.tous[$0].sites } ?? etat.postes.indices.map(Int32.init)
      let weak = others.lazy.map(Int.init).first {
        $0 != site && !sites.contains(Int32($0)) && etat.cede($0)
      }
      guard let weak else { continue }
      ajoute(-1, weak)
      if etat.accepte(site) {
        ajoute(1, site)
        return true
      }
      ajoute(1, weak)
    }
    return false
  }

  /// The blocs that are not held.
  var blocsRompus: [Bloc] {
    let blocs = etat.modele.blocs.tous
    return blocs.indices.filter { etat.manque($0) > 0 || etat.excede($0) }.map { blocs[$0] }
  }
}
