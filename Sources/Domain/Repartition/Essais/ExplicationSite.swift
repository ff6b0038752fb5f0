/// Why a site has a post, or has none, in a plan of the couverture model. All counts are inhabitants.
package struct ExplicationSite: Hashable, Sendable {
  /// Its place in `Instance.sites`.
  package let site: Int
  package let estRetenu: Bool
  /// Whom nobody else in the plan covers: what it adds, or would add.
  package let apport: Int
  /// Whom it covers and another site of the plan covers as well.
  package let partages: Int
  /// The sites of the plan that cover the same people, the most shared first.
  package let doublons: [Int]
  /// What turning the choice round would do, everything else arranged for the best: nil where that
  /// cannot be.
  package let contraire: Essai?
}

extension AtelierCouverture {
  package mutating func explique(_ site: Int) -> ExplicationSite {
    let shared = recherche.etat.partages(of: site)
    let isOpen = recherche.etat.ouvert[site]
    return ExplicationSite(
      site: site, estRetenu: isOpen,
      apport: isOpen ? recherche.etat.perte[site] : recherche.etat.gain[site],
      partages: shared.total, doublons: shared.sites,
      contraire: essaie(isOpen ? .retire(site) : .ajoute(site)))
  }

  /// The site that would come next with one more post, whatever the limits; nil when none would add
  /// anybody.
  package var suivant: Int? {
    recherche.etat.gain.indices.filter { !recherche.etat.ouvert[$0] && recherche.etat.gain[$0] > 0 }
      .min { (recherche.etat.gain[$1], $0) < (recherche.etat.gain[$0], $1) }
  }
}

extension EtatCouverture {
  /// The people of a site whom other open sites cover as well, and which ones.
  fileprivate func partages(of site: Int) -> (total: Int, sites: [Int]) {
    var total = 0
    var common: [Int: Int] = [:]
    let (own, back) = (modele.groupesDuSite, modele.sitesDuGroupe)
    for place in own[site] {
      let group = Int(own.elements[place])
      let others = back[group].map { Int(back.elements[$0]) }.filter { $0 != site && ouvert[$0] }
      guard !others.isEmpty else { continue }
      total += modele.poids[group]
      for other in others { common[other, default: 0] += modele.poids[group] }
    }
    return (total, common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
  }
}
