extension ModeleEquite {
  /// The second level of the published order: as many guarantees as the other limits allow, then fixed.
  ///
  /// They are taken in the order of the sites (complete file, then lottery), each kept if all those kept
  /// before still hold with it. Under ceilings alone no other order keeps more: sets of sites that one
  /// flow serves are a matroid. Where the envelope is what lacks, the order decides and never the cost.
  package func garantiesTenables() throws(RefusCalcul) -> ModeleEquite {
    let asked = instance.sites.indices.filter { instance.sites[$0].garantis > 0 }
    var kept = [Int](repeating: 0, count: instance.sites.count)
    _ = try planMinimal(garantis: kept)
    keep(asked[...], &kept)
    return garantissant(kept)
  }

  /// All of them at once where that can be; else each half on its own.
  private func keep(_ asked: ArraySlice<Int>, _ kept: inout [Int]) {
    guard !asked.isEmpty else { return }
    var tried = kept
    for site in asked { tried[site] = instance.sites[site].garantis }
    if (try? planMinimal(garantis: tried)) != nil {
      kept = tried
    } else if asked.count > 1 {
      let middle = asked.startIndex + asked.count / 2
      keep(asked[..<middle], &kept)
      keep(asked[middle...], &kept)
    }
  }

  private func garantissant(_ garantis: [Int]) -> ModeleEquite {
    var modele = self
    var sites = instance.sites
    for site in sites.indices { sites[site].garantis = garantis[site] }
    modele.instance = instance.with(sites: sites)
    return modele
  }
}
