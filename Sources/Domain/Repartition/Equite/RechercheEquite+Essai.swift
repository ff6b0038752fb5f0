extension RechercheEquite {
  /// Tries a change from the plan it stands at, repairs it, measures, and comes back. Nil where the
  /// change means nothing or no repair holds every constraint.
  mutating func essaie(_ changement: Changement) -> Essai? {
    let (added, removed) = (changement.ajoute, changement.retire)
    guard added.map({ etat.postes[$0] < etat.capacite[$0] }) ?? true,
      removed.map({ etat.postes[$0] > etat.garantis[$0] }) ?? true, added != removed
    else { return nil }
    commence()
    for site in [added, removed].compactMap({ $0 }) { fige[site] = true }
    defer { for site in [added, removed].compactMap({ $0 }) { fige[site] = false } }
    var change = 0.0
    if let removed {
      change -= etat.perte(removed)
      ajoute(-1, removed)
    }
    if let added {
      change += etat.gain(added)
      ajoute(1, added)
    }
    change += repare()
    let essai =
      etat.estFaisable
      ? Essai(
        valeur: courante + change, avant: courante,
        mouvements: journal.map { (Int($0.site), Int($0.postes)) }) : nil
    undo(to: 0)
    return essai
  }

  /// Gives back to the zones and départements what they lack, takes what is over, spends what is left.
  private mutating func repare() -> Double {
    var change = 0.0
    let touched = journal.map { Int($0.site) }
    for site in touched {
      let (zone, departement) = (
        Int(etat.modele.zone[site]), Int(etat.modele.departement[site])
      )
      if etat.manque(zone: zone) { change += give(etat.modele.zones[zone].sites) }
      while etat.manque(departement: departement) > 0 {
        let given = give(etat.modele.departements[departement].sites)
        guard given > 0 else { break }
        change += given
      }
      while etat.deborde(departement: departement) {
        guard let weak = weakest(among: etat.modele.departements[departement].sites) else { break }
        change += take(weak)
      }
    }
    while !etat.estDansLesLimites, let weak = weakest() { change += take(weak) }
    while let next = bestAnywhere() {
      change += etat.gain(next)
      ajoute(1, next)
    }
    return change
  }

  private mutating func give(_ sites: [Int32]) -> Double {
    guard let site = best(of: sites.filter { !fige[$0] }) else { return 0 }
    let gain = etat.gain(site)
    ajoute(1, site)
    return gain
  }

  private mutating func take(_ site: Int) -> Double {
    let loss = etat.perte(site)
    ajoute(-1, site)
    return -loss
  }

  private func weakest(among sites: [Int32]) -> Int? {
    sites.lazy.map(Int.init).filter { !fige[$0] && etat.cede($0) }
      .min { (etat.perte($0), $0) < (etat.perte($1), $1) }
  }
}

/// A plan of the équité model kept at hand to be questioned.
package struct AtelierEquite: Sendable {
  private var recherche: RechercheEquite

  package init(_ modele: ModeleEquite, plan: Plan) {
    recherche = RechercheEquite(modele, graine: 1, depart: plan, completant: false)
  }

  /// What a change would do; nil where it means nothing or nothing repairs it.
  package mutating func essaie(_ changement: Changement) -> Essai? {
    recherche.essaie(changement)
  }
}
