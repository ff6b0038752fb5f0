extension RechercheCouverture {
  /// Tries a change from the plan it stands at, repairs it with the neighbours, measures, and comes
  /// back. Nil where the change means nothing: a post there already, none to take away,
  /// or a site that must keep it.
  mutating func essaie(_ changement: Changement) -> Essai? {
    let (added, removed) = (changement.ajoute, changement.retire)
    guard added.map({ !etat.ouvert[$0] && etat.modele.instance.sites[$0].capacite > 0 }) ?? true,
      removed.map({ etat.ouvert[$0] && !fige[$0] }) ?? true, added != removed
    else { return nil }
    let before = etat.valeur
    commence()
    for site in [added, removed].compactMap({ $0 }) { fige[site] = true }
    if let removed { ferme(removed) }
    if let added { ouvre(added) }
    repare()
    let essai = Essai(
      valeur: Double(etat.valeur), avant: Double(before),
      mouvements: journal.map { $0 >= 0 ? (Int($0), 1) : (Int(~$0), -1) })
    undo()
    for site in [added, removed].compactMap({ $0 }) { fige[site] = false }
    return essai
  }

  /// Closes what loses least until the limits hold, opens what adds most while they allow, then swaps
  /// around what moved.
  private mutating func repare() {
    while !etat.estDansLesLimites, let weak = weakest() { ferme(weak) }
    while let next = bestToOpen() { ouvre(next) }
    polit(around: journal.map { $0 >= 0 ? $0 : ~$0 })
  }
}

/// A plan of the couverture model kept at hand to be questioned.
package struct AtelierCouverture: Sendable {
  private(set) var recherche: RechercheCouverture

  package init(_ modele: ModeleCouverture, plan: Plan) {
    recherche = RechercheCouverture(modele, plan: plan)
  }

  /// What a change would do; nil where it means nothing.
  package mutating func essaie(_ changement: Changement) -> Essai? {
    recherche.essaie(changement)
  }
}
