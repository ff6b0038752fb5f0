/// Looks for a better plan: greedy adding (Church and ReVelle, 1974), swaps to a local optimum, then
/// ruin-and-recreate of one neighbourhood at a time, undone when it does not pay.
struct RechercheCouverture: Sendable {
  var etat: EtatCouverture
  /// Sites that may be neither opened nor closed: pinned, or ruled out.
  let fige: Tampon<Bool>
  private(set) var meilleur: Plan
  private(set) var meilleureValeur: Int
  var tirage: Tirage
  private var tours = 0
  /// Whether what was built or given is to be brought to a local optimum before the first attempt.
  private var estBrut = false
  let supplement: Tampon<Int>
  let vu: Tampon<Int32>
  var marque: Int32 = 0
  var touches: [Int32] = []
  var file: [Int32] = []
  var journal: [Int32] = []

  /// From nothing: a complete plan by greedy adding; the swaps come with the first attempts.
  init(_ modele: ModeleCouverture, graine: UInt64) {
    self.init(empty: modele, graine: graine)
    for site in modele.imposes {
      etat.ouvrir(site)
      fige[site] = true
    }
    complete()
    estBrut = true
    remember()
  }

  /// From a plan, left as it is.
  init(_ modele: ModeleCouverture, plan: Plan) {
    self.init(empty: modele, graine: 1)
    for site in modele.imposes { fige[site] = true }
    for (site, posts) in plan.postes.enumerated() where posts > 0 { etat.ouvrir(site) }
    remember()
  }

  private init(empty modele: ModeleCouverture, graine: UInt64) {
    etat = EtatCouverture(modele)
    tirage = Tirage(graine: graine)
    let count = modele.instance.sites.count
    fige = Tampon(modele.instance.sites.map { $0.capacite == 0 })
    supplement = Tampon(repeating: 0, count: count)
    vu = Tampon(repeating: 0, count: count)
    meilleur = etat.plan
    meilleureValeur = 0
  }

  /// So many attempts, each from the last plan that was not worse.
  mutating func avance(_ count: Int) {
    if estBrut { descend() }
    estBrut = false
    for _ in 0..<count {
      guard etat.postes > 0 else { return }
      tours += 1
      essaie()
      if tours.isMultiple(of: 256), echangeLointain() { descend() }
      remember()
    }
  }

  /// Starts again from another plan, brought to a local optimum, if that is better.
  mutating func propose(_ sites: [Int]) {
    let before = etat.plan
    let value = etat.valeur
    replace(by: sites)
    complete()
    descend()
    remember()
    if etat.valeur < value { replace(by: before.postes.indices.filter { before.postes[$0] > 0 }) }
  }

  private mutating func replace(by sites: [Int]) {
    for site in etat.ouvert.indices where etat.ouvert[site] && !fige[site] { etat.fermer(site) }
    for site in sites where !etat.ouvert[site] && !fige[site] && etat.tient(site) {
      etat.ouvrir(site)
    }
  }

  private mutating func remember() {
    guard etat.valeur > meilleureValeur else { return }
    meilleureValeur = etat.valeur
    meilleur = etat.plan
  }

  /// Opens the best site that fits, until none adds anybody.
  private mutating func complete() {
    while let site = bestToOpen() { etat.ouvrir(site) }
  }

  func bestToOpen() -> Int? {
    var best: Int?
    var most = 0.0
    for site in etat.ouvert.indices where !etat.ouvert[site] && etat.gain[site] > 0 {
      guard !fige[site], etat.tient(site) else { continue }
      let worth = etat.merite(etat.gain[site], site)
      if worth > most { (best, most) = (site, worth) }
    }
    return best
  }

  private mutating func descend() {
    repeat {
      file = etat.ouvert.indices.filter { etat.ouvert[$0] }.map(Int32.init)
      echangesProches(keepingJournal: false)
    } while echangeLointain()
  }

  /// Closes what loses least and opens what adds most, wherever they stand, while that pays.
  private mutating func echangeLointain() -> Bool {
    var moved = false
    while let weak = weakest() {
      let loss = etat.perte[weak]
      etat.fermer(weak)
      let before = etat.valeur
      let next = bestToOpen()
      guard let next, etat.gain[next] > loss, next != weak else {
        etat.ouvrir(weak)
        break
      }
      etat.ouvrir(next)
      moved = moved || etat.valeur > before
    }
    return moved
  }

  func weakest() -> Int? {
    var weak: Int?
    for site in etat.ouvert.indices where etat.ouvert[site] && !fige[site] {
      if weak.map({ etat.perte[site] < etat.perte[$0] }) ?? true { weak = site }
    }
    return weak
  }
}
