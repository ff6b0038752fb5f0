/// What is left of a covering problem once some sites are open and others ruled out: small enough to
/// be solved for good.
struct NoyauCouverture {
  /// The places of its sites in the whole instance, ascending.
  let sites: [Int32]
  let prix: [Double]
  let reste: Double
  let poids: [Int]
  /// The sites of each group, by their place here, ascending.
  let groupes: [[Int32]]
  /// What the open sites already cover.
  let acquis: Int
  let ouverts: [Int32]

  /// Pairs of site and group: what a step of a bound goes through.
  var paires: Int { groupes.reduce(0) { $0 + $1.count } }
  var couvrable: Int { acquis + poids.reduce(0, +) }

  /// Opens some of its sites, rules others out, and drops what no longer counts: groups covered or
  /// out of reach, sites too dear, and a site whose groups another one serves for no more money.
  func reduit(ouvrant opened: Set<Int32>, fermant closed: Set<Int32>) -> NoyauCouverture {
    let left = reste - opened.reduce(0) { $0 + prix[Int($1)] }
    var acquis = self.acquis
    var open: [(poids: Int, sites: [Int32])] = []
    for (weight, list) in zip(poids, groupes) {
      if list.contains(where: opened.contains) {
        acquis += weight
      } else {
        open.append((weight, list))
      }
    }
    let free = sites.indices.map(Int32.init).filter {
      !opened.contains($0) && !closed.contains($0) && prix[Int($0)] <= left
    }
    let kept = sansDomines(free, open)
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, Int32($0)) })
    var merged: [[Int32]: Int] = [:]
    for group in open {
      let list = group.sites.compactMap { place[$0] }
      if !list.isEmpty { merged[list, default: 0] += group.poids }
    }
    let sorted = merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return NoyauCouverture(
      sites: kept.map { sites[Int($0)] }, prix: kept.map { prix[Int($0)] }, reste: left,
      poids: sorted.map(\.value), groupes: sorted.map(\.key), acquis: acquis,
      ouverts: ouverts + opened.sorted().map { sites[Int($0)] })
  }

  /// Of two sites where one serves all that the other does for no more money, the other is useless.
  private func sansDomines(
    _ free: [Int32], _ open: [(poids: Int, sites: [Int32])]
  ) -> [Int32] {
    var serves = [Int32: [Int32]]()
    for (number, group) in open.enumerated() {
      for site in group.sites { serves[site, default: []].append(Int32(number)) }
    }
    var kept = free.filter { serves[$0] != nil }
    let sets = serves.mapValues(Set.init)
    for site in kept {
      guard let own = sets[site], let first = serves[site]?.first else { continue }
      let isDominated = open[Int(first)].sites.contains { other in
        guard other != site, kept.contains(other), let its = sets[other] else { return false }
        return prix[Int(other)] <= prix[Int(site)] && own.isSubset(of: its)
      }
      if isDominated { kept.removeAll { $0 == site } }
    }
    return kept
  }

  /// Its relaxation.
  var programme: ProgrammeLineaire {
    let lines = Incidence(groupes)
    return ProgrammeLineaire(
      utilite: .couverture, poids: Tampon(poids.map(Double.init)),
      depart: Tampon(repeating: 0, count: poids.count), lignes: lines,
      colonnes: lines.transposee(width: sites.count).incidence, coefficientsLignes: nil,
      coefficientsColonnes: nil, bas: Tampon(repeating: 0, count: sites.count),
      haut: Tampon(repeating: 1, count: sites.count), prix: Tampon(prix), budget: reste,
      groupes: [])
  }
}

extension ModeleCouverture {
  /// The whole problem; nil where both posts and euros are limited.
  var noyau: NoyauCouverture? {
    guard postes == nil || budget == nil else { return nil }
    let places = instance.sites.indices.map(Int32.init)
    let whole = NoyauCouverture(
      sites: places, prix: instance.sites.map { budget == nil ? 1 : Double($0.cout) },
      reste: Double(budget ?? postes ?? instance.sites.count), poids: poids.array,
      groupes: (0..<poids.count).map { sitesDuGroupe.line($0) }, acquis: 0, ouverts: [])
    return whole.reduit(
      ouvrant: Set(imposes.map(Int32.init)),
      fermant: Set(places.filter { instance.sites[Int($0)].capacite == 0 }))
  }
}
