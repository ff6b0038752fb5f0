extension RechercheEquite {
  /// Takes some posts away around a site, gives them back with a little noise, swaps what pays.
  mutating func essaie() {
    commence()
    let around = alentours(of: tirage.below(etat.postes.count))
    var change = 0.0
    let wanted = 2 + tirage.below(7)
    for _ in 0..<(3 * wanted) where journal.count < wanted {
      let site = Int(around[tirage.below(around.count)])
      guard etat.cede(site) else { continue }
      change -= etat.perte(site)
      ajoute(-1, site)
    }
    guard !journal.isEmpty else { return }
    change += refill(around)
    change += echangesProches(around)
    if change < -1e-9 || !etat.estFaisable { undo(to: 0) } else { courante += change }
  }

  private mutating func refill(_ sites: [Int32]) -> Double {
    var won = 0.0
    while true {
      var best: Int?
      var most = 0.0
      for site in sites.lazy.map(Int.init) where etat.tient(site) {
        let worth = etat.merite(etat.gain(site), site) * Double(90 + tirage.below(21))
        if worth > most { (best, most) = (site, worth) }
      }
      guard let best else { return won }
      won += etat.gain(best)
      ajoute(1, best)
    }
  }

  private mutating func echangesProches(_ sites: [Int32]) -> Double {
    var won = 0.0
    for site in sites.lazy.map(Int.init) where etat.cede(site) {
      let loss = etat.perte(site)
      let before = journal.count
      ajoute(-1, site)
      var gain = 0.0
      while let next = affordable(sites) {
        gain += etat.gain(next)
        ajoute(1, next)
      }
      if gain > loss + 1e-7, etat.incomplets == 0 { won += gain - loss } else { undo(to: before) }
    }
    return won
  }

  private func affordable(_ sites: [Int32]) -> Int? {
    var best: Int?
    var most = 0.0
    for site in sites.lazy.map(Int.init) where etat.tient(site) {
      let worth = etat.merite(etat.gain(site), site)
      if worth > most { (best, most) = (site, worth) }
    }
    return best
  }

  /// A site and its neighbours, in the order of the lottery.
  private func alentours(of site: Int) -> [Int32] {
    let near = etat.voisins[site].map { etat.voisins.elements[$0] }
    return (near + [Int32(site)]).sorted()
  }
}
