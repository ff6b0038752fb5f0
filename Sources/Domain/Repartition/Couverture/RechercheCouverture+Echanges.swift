extension RechercheCouverture {
  mutating func commence() { journal.removeAll(keepingCapacity: true) }

  mutating func ouvre(_ site: Int) {
    etat.ouvrir(site)
    journal.append(Int32(site))
  }

  mutating func ferme(_ site: Int) {
    etat.fermer(site)
    journal.append(~Int32(site))
  }

  /// Comes back to where the journal starts.
  mutating func undo() {
    for step in journal.reversed() {
      if step >= 0 { etat.fermer(Int(step)) } else { etat.ouvrir(Int(~step)) }
    }
  }

  /// Swaps what pays among the open sites around some, keeping the journal.
  mutating func polit(around sites: [Int32]) {
    file = alentours(sites).filter { etat.ouvert[$0] }
    echangesProches(keepingJournal: true)
  }
}

extension RechercheCouverture {
  /// Goes through `file`: each open site is replaced by the neighbour that pays most, if any does;
  /// what that may have changed is queued again.
  mutating func echangesProches(keepingJournal: Bool) {
    var head = 0
    while head < file.count {
      let site = Int(file[head])
      head += 1
      guard etat.ouvert[site], !fige[site], let better = remplacant(of: site) else { continue }
      etat.fermer(site)
      etat.ouvrir(better)
      file.append(Int32(better))
      guard !keepingJournal else {
        journal.append(~Int32(site))
        journal.append(Int32(better))
        continue
      }
      for neighbour in etat.modele.voisins[better] {
        let other = etat.modele.voisins.elements[neighbour]
        if etat.ouvert[other] { file.append(other) }
      }
    }
  }

  /// The neighbour that would cover more than `site` does, counting what only `site` covers.
  mutating func remplacant(of site: Int) -> Int? {
    let (own, back) = (etat.modele.groupesDuSite, etat.modele.sitesDuGroupe)
    touches.removeAll(keepingCapacity: true)
    for place in own[site] {
      let group = Int(own.elements[place])
      guard etat.compte[group] == 1 else { continue }
      let weight = etat.modele.poids[group]
      for other in back[group] {
        let neighbour = back.elements[other]
        guard !etat.ouvert[neighbour], !fige[neighbour] else { continue }
        if supplement[neighbour] == 0 { touches.append(neighbour) }
        supplement[neighbour] += weight
      }
    }
    var best: Int?
    var most = etat.perte[site]
    for neighbour in touches {
      let candidate = Int(neighbour)
      let value = etat.gain[candidate] + supplement[candidate]
      supplement[candidate] = 0
      guard value >= most, etat.tient(candidate, insteadOf: site) else { continue }
      if value > most || best.map({ candidate < $0 }) ?? false { (best, most) = (candidate, value) }
    }
    return best
  }
}
