/// Fast interchange (Whitaker, 1983; Resende and Werneck, 2004) from random starts and from the best
/// plan shaken a little.
package struct RechercheMediane: Sendable {
  private let modele: Mediane
  private var tirage: Tirage
  private var ouverts: [Int]
  private var estOuvert: [Bool]
  /// By place, its nearest and second nearest open places.
  private var premier: [Int]
  private var second: [Int]
  package private(set) var meilleurs: [Int]
  package private(set) var meilleureValeur: Int

  package init(_ modele: Mediane, graine: UInt64) {
    self.modele = modele
    tirage = Tirage(graine: graine)
    ouverts = Array(0..<modele.postes)
    estOuvert = (0..<modele.lieux).map { $0 < modele.postes }
    premier = []
    second = []
    meilleurs = ouverts
    meilleureValeur = modele.valeur(ouverts)
  }

  package mutating func avance(_ count: Int) {
    for _ in 0..<count {
      shake()
      while swapBest() {}
      let value = premier.indices.reduce(0) { $0 + distance($1, premier[$1]) }
      guard value < meilleureValeur else { continue }
      meilleureValeur = value
      meilleurs = ouverts
    }
  }

  private func distance(_ place: Int, _ open: Int) -> Int {
    modele.distances[place * modele.lieux + open]
  }

  /// A few random swaps from the best plan.
  private mutating func shake() {
    ouverts = meilleurs
    estOuvert = (0..<modele.lieux).map { _ in false }
    for place in ouverts { estOuvert[place] = true }
    guard modele.postes < modele.lieux else { return assign() }
    for _ in 0..<(1 + tirage.below(max(2, modele.postes / 4))) {
      let slot = tirage.below(ouverts.count)
      let place = tirage.below(modele.lieux)
      guard !estOuvert[place] else { continue }
      estOuvert[ouverts[slot]] = false
      estOuvert[place] = true
      ouverts[slot] = place
    }
    assign()
  }

  private mutating func assign() {
    premier = (0..<modele.lieux).map { _ in ouverts[0] }
    second = premier
    for place in 0..<modele.lieux {
      var (near, next) = (Int.max, Int.max)
      for open in ouverts {
        let far = distance(place, open)
        if far < near {
          (second[place], next) = (premier[place], near)
          (premier[place], near) = (open, far)
        } else if far < next {
          (second[place], next) = (open, far)
        }
      }
    }
  }

  /// The best of all swaps of one open place for one closed, if it pays.
  private mutating func swapBest() -> Bool {
    var loss = [Int](repeating: 0, count: modele.lieux)
    if ouverts.count > 1 {
      for place in premier.indices {
        loss[premier[place]] += distance(place, second[place]) - distance(place, premier[place])
      }
    }
    var best = (change: 0, slot: -1, place: -1)
    for candidate in 0..<modele.lieux where !estOuvert[candidate] {
      let (gain, net) = effect(of: candidate, loss)
      for (slot, open) in ouverts.enumerated() {
        let change = gain - net[open]
        if change > best.change { best = (change, slot, candidate) }
      }
    }
    guard best.change > 0 else { return false }
    estOuvert[ouverts[best.slot]] = false
    estOuvert[best.place] = true
    ouverts[best.slot] = best.place
    assign()
    return true
  }

  /// What opening a place saves, and what closing each open one would then lose.
  private func effect(of candidate: Int, _ loss: [Int]) -> (Int, [Int]) {
    var (gain, net) = (0, loss)
    for place in premier.indices {
      let (own, near) = (distance(place, candidate), distance(place, premier[place]))
      if own < near {
        gain += near - own
        net[premier[place]] -= alone ? 0 : distance(place, second[place]) - near
      } else if alone {
        net[premier[place]] += own - near
      } else if own < distance(place, second[place]) {
        net[premier[place]] -= distance(place, second[place]) - own
      }
    }
    return (gain, net)
  }

  /// With one open place there is no second nearest: the candidate takes everybody.
  private var alone: Bool { ouverts.count == 1 }
}
