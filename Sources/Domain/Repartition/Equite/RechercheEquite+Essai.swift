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

  /// Gives back to the blocs what they lack, takes what is over, spends what is left.
  private mutating func repare() -> Double {
    var change = 0.0
    let touched = journal.map { Int($0.site) }
    for site in touched { change += repareBlocs(of: site) }
    while !etat.estDansLesLimites, let weak = weakest() { change += take(weak) }
    while let next = bestAnywhere() {
      change += etat.gain(next)
      ajoute(1, next)
    }
    return change
  }

  private mutating func repareBlocs(of site: Int) -> Double {
    var change = 0.0
    let blocs = etat.modele.blocs
    for place in blocs.duSite[site] {
      let bloc = Int(blocs.duSite.elements[place])
      while etat.manque(bloc) > 0, let site = best(of: blocs.tous[bloc].sites.filter { !fige[$0] })
      {
        change += etat.gain(site)
        ajoute(1, site)
      }
      while etat.excede(bloc), let weak = weakest(among: blocs.tous[bloc].sites) {
        change += take(weak)
      }
    }
    return change
  }

  private mutating func take(_ site: Int) -> Double {
    let loss = etat.perte(site)
    ajoute(-1, site)
    return -loss
  }

  func weakest(among sites: [Int32]) -> Int? {
    sites.lazy.map(Int.init).filter { !fige[$0] && etat.cede($0) }
      .min { (etat.perte($0), $0) < (etat.perte($1), $1) }
  }
}

/// A plan of the équité model kept at hand to be questioned.
package struct AtelierEquite: Sendable {
  private(set) var recherche: RechercheEquite

  package init(_ modele: ModeleEquite, plan: Plan) {
    recherche = RechercheEquite(modele, graine: 1, depart: plan, completant: false)
  }

  /// The plan it stands at: the one given, repaired where the model does not allow it.
  package var plan: Plan { recherche.etat.plan }
  /// Whether that plan holds every limit.
  package var estFaisable: Bool { recherche.estFaisable }

  /// What a change would do; nil where it means nothing or nothing repairs it.
  package mutating func essaie(_ changement: Changement) -> Essai? {
    recherche.essaie(changement)
  }
}
