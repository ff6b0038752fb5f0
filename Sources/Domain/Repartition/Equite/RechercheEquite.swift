/// Looks for a better plan: the guarantees, the zones, the floors, then whatever is worth most for a
/// euro; swaps to a local optimum; then ruin-and-recreate of a neighbourhood, undone when it is worse.
struct RechercheEquite: Sendable {
  private(set) var etat: EtatEquite
  /// Sites that an attempt may not touch again.
  let fige: Tampon<Bool>
  private(set) var meilleur: Plan
  private(set) var meilleureValeur: Double
  var courante: Double
  var tirage: Tirage
  private var tours = 0
  private(set) var journal: [(site: Int32, postes: Int32)] = []

  /// From a feasible plan, made better or left as it is, or from nothing.
  init(_ modele: ModeleEquite, graine: UInt64, depart: Plan? = nil, completant: Bool = true) {
    etat = EtatEquite(modele, voisins: modele.communesDuSite.voisins(width: modele.poids.count))
    tirage = Tirage(graine: graine)
    fige = Tampon(repeating: false, count: modele.instance.sites.count)
    (courante, meilleureValeur) = (0, -.infinity)
    meilleur = etat.plan
    start(from: depart)
    if depart != nil, !etat.estFaisable { repareTout() }
    if depart == nil || completant {
      complete()
      while echangeLointain() > 0 {}
    }
    courante = etat.valeur
    remember()
  }

  /// Whether what was built holds every constraint.
  var estFaisable: Bool { etat.estFaisable }

  mutating func avance(_ count: Int) {
    guard etat.total > 0 else { return }
    for _ in 0..<count {
      tours += 1
      essaie()
      if tours.isMultiple(of: 200) {
        commence()
        if echangeLointain() > 0 { courante = etat.valeur }
      }
      remember()
    }
  }

  private mutating func remember() {
    guard courante > meilleureValeur + 1e-7, etat.estFaisable else { return }
    meilleureValeur = courante
    meilleur = etat.plan
  }

  mutating func commence() { journal.removeAll(keepingCapacity: true) }

  mutating func ajoute(_ posts: Int, _ site: Int) {
    etat.ajoute(posts, at: site)
    journal.append((Int32(site), Int32(posts)))
  }
}

extension RechercheEquite {
  private mutating func start(from plan: Plan?) {
    let sites = etat.modele.instance.sites
    for site in sites.indices {
      let posts = plan?.postes[site] ?? sites[site].garantis
      if posts > 0 { etat.ajoute(posts, at: site) }
    }
    guard plan == nil else { return }
    // What a scenario asks for, then the zones, then the départements.
    let blocs = etat.modele.blocs
    for bloc in Array(blocs.zones.upperBound..<blocs.tous.count) + blocs.zones + blocs.departements
    {
      while etat.manque(bloc) > 0, let site = best(of: blocs.tous[bloc].sites) {
        etat.ajoute(1, at: site)
      }
    }
  }

  func best(of sites: [Int32]) -> Int? {
    var best: Int?
    var most = -Double.infinity
    for site in sites.lazy.map(Int.init) where etat.accepte(site) {
      let worth = etat.merite(etat.gain(site), site)
      if worth > most { (best, most) = (site, worth) }
    }
    return best
  }

  /// Lazy greedy (Minoux, 1978): a gain only falls, so that an old one that is still first is best.
  private mutating func complete() {
    var queue = FilePriorite(
      etat.postes.indices.filter { etat.accepte($0) }.map { (etat.merite(etat.gain($0), $0), $0) })
    while let (old, site) = queue.pop(), old > 0 {
      guard etat.tient(site) else { continue }
      let worth = etat.merite(etat.gain(site), site)
      guard worth >= old || worth >= (queue.first?.merite ?? 0) else {
        queue.push(worth, site)
        continue
      }
      ajoute(1, site)
      if etat.accepte(site) { queue.push(etat.merite(etat.gain(site), site), site) }
    }
  }

  /// Takes the post that is worth least for a euro and gives the money where it is worth most, while
  /// that pays. Answers how many moves did.
  private mutating func echangeLointain() -> Int {
    var moves = 0
    while moves < 400, let weak = weakest() {
      let before = journal.count
      let loss = etat.perte(weak)
      ajoute(-1, weak)
      fige[weak] = true
      var won = 0.0
      while let next = bestAnywhere() {
        won += etat.gain(next)
        ajoute(1, next)
      }
      fige[weak] = false
      guard won > loss + 1e-6, etat.incomplets == 0 else {
        undo(to: before)
        return moves
      }
      moves += 1
    }
    return moves
  }

  func weakest() -> Int? {
    var weak: Int?
    var least = Double.infinity
    for site in etat.postes.indices where !fige[site] && etat.cede(site) {
      let worth = etat.merite(etat.perte(site), site)
      if worth < least { (weak, least) = (site, worth) }
    }
    return weak
  }

  func bestAnywhere() -> Int? {
    var best: Int?
    var most = 0.0
    for site in etat.postes.indices where !fige[site] && etat.tient(site) {
      let worth = etat.merite(etat.gain(site), site)
      if worth > most { (best, most) = (site, worth) }
    }
    return best
  }

  mutating func undo(to length: Int) {
    while journal.count > length, let step = journal.popLast() {
      etat.ajoute(-Int(step.postes), at: Int(step.site))
    }
  }
}
