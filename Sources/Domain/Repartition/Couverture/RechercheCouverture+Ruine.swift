extension RechercheCouverture {
  /// Ruins a neighbourhood, rebuilds it with a little noise, polishes it; undoes all if it is worse.
  mutating func essaie() {
    let before = etat.valeur
    commence()
    let cluster = amas()
    let candidates = alentours(cluster)
    for site in cluster where !fige[Int(site)] && tirage.below(100) < 60 {
      ferme(Int(site))
    }
    refill(candidates)
    file = candidates.filter { etat.ouvert[$0] }
    echangesProches(keepingJournal: true)
    if etat.valeur < before { undo() }
  }

  private mutating func refill(_ candidates: [Int32]) {
    while true {
      var best: Int32?
      var most = 0.0
      for site in candidates where !etat.ouvert[site] && !fige[site] && etat.tient(Int(site)) {
        let worth = etat.merite(etat.gain[site], Int(site)) * Double(90 + tirage.below(21))
        if worth > most { (best, most) = (site, worth) }
      }
      guard let best = best.map(Int.init) ?? bestToOpen() else { return }
      ouvre(best)
    }
  }

  /// A few open sites around one to three drawn at random: with several, posts can move from one
  /// part of the country to another.
  private mutating func amas() -> [Int32] {
    marque += 1
    var cluster: [Int32] = []
    for _ in 0...tirage.below(3) { grow(&cluster, by: 2 + tirage.below(8)) }
    return cluster
  }

  private mutating func grow(_ cluster: inout [Int32], by wanted: Int) {
    var centre = tirage.below(etat.ouvert.count)
    while !etat.ouvert[centre] { centre = (centre + 1) % etat.ouvert.count }
    guard vu[centre] != marque else { return }
    var head = cluster.count
    let end = head + wanted
    vu[centre] = marque
    cluster.append(Int32(centre))
    while head < cluster.count, cluster.count < end {
      for place in etat.modele.voisins[Int(cluster[head])] where cluster.count < end {
        let other = etat.modele.voisins.elements[place]
        guard etat.ouvert[other], vu[other] != marque else { continue }
        vu[other] = marque
        cluster.append(other)
      }
      head += 1
    }
  }

  /// The sites of a cluster and their neighbours, in the order of the lottery.
  mutating func alentours(_ cluster: [Int32]) -> [Int32] {
    var around: [Int32] = []
    marque += 1
    for site in cluster {
      if vu[site] != marque { around.append(site) }
      vu[site] = marque
      for place in etat.modele.voisins[Int(site)] {
        let other = etat.modele.voisins.elements[place]
        guard vu[other] != marque else { continue }
        vu[other] = marque
        around.append(other)
      }
    }
    return around.sorted()
  }
}
