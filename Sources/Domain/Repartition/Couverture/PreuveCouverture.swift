/// Branch and bound on what the bound leaves open: each node is bounded by the same primal-dual
/// method, shrunk by the prices it finds (a site whose other choice cannot beat the best plan is
/// settled), then split on its least settled site.
struct PreuveCouverture {
  private(set) var valeur: Int
  private(set) var ouverts: [Int32]?
  private(set) var noeuds = 0
  private let budget: ArretExact

  /// `valeur`: what the best plan known is worth.
  init(valeur: Int, budget: ArretExact) {
    self.valeur = valeur
    self.budget = budget
  }

  /// Whether the whole of a kernel was gone through: what is held then cannot be beaten.
  mutating func epuise(_ noyau: NoyauCouverture) -> Bool {
    noeuds += 1
    guard noeuds <= budget.noeuds, budget.horloge() < budget.echeance else { return false }
    guard noyau.couvrable > valeur else { return true }
    guard !tryWhole(noyau) else { return true }
    var borne = Borne(noyau.programme)
    while borne.iterations < 4_000 {
      borne.avance(40)
      if (borne.valeur + 1e-6).rounded(.down) + Double(noyau.acquis) <= Double(valeur) {
        return true
      }
      if borne.marge < 1e-9 { break }
      if borne.iterations.isMultiple(of: 400), let smaller = shrink(noyau, borne) {
        return epuise(smaller)
      }
    }
    round(noyau, borne.fraction)
    if let smaller = shrink(noyau, borne) { return epuise(smaller) }
    return split(noyau, borne.fraction)
  }

  /// Opens all that is left, where that can be paid.
  private mutating func tryWhole(_ noyau: NoyauCouverture) -> Bool {
    guard noyau.prix.reduce(0, +) <= noyau.reste else { return false }
    keep(noyau, noyau.sites.indices.map(Int32.init))
    return true
  }

  /// Settles the sites that the prices settle; nil when they settle too few to be worth a new start.
  private func shrink(_ noyau: NoyauCouverture, _ borne: Borne) -> NoyauCouverture? {
    let slack = borne.valeur + Double(noyau.acquis) - Double(valeur) - 1 + 1e-6
    var (opened, closed) = (Set<Int32>(), Set<Int32>())
    for (site, margin) in borne.programme.marges(borne.prix).enumerated() where abs(margin) > slack
    {
      if margin > 0 { opened.insert(Int32(site)) } else { closed.insert(Int32(site)) }
    }
    let settled = opened.count + closed.count
    guard settled > 0, settled * 8 >= noyau.sites.count || settled >= 20 else { return nil }
    return noyau.reduit(ouvrant: opened, fermant: closed)
  }

  private mutating func round(_ noyau: NoyauCouverture, _ fraction: Tampon<Double>) {
    let order = fraction.indices.sorted { (fraction[$1], $0) < (fraction[$0], $1) }
    var left = noyau.reste
    var chosen: [Int32] = []
    for site in order where noyau.prix[site] <= left {
      left -= noyau.prix[site]
      chosen.append(Int32(site))
    }
    keep(noyau, chosen)
  }

  private mutating func keep(_ noyau: NoyauCouverture, _ chosen: [Int32]) {
    let open = Set(chosen)
    let covered = zip(noyau.poids, noyau.groupes).reduce(noyau.acquis) {
      $1.1.contains(where: open.contains) ? $0 + $1.0 : $0
    }
    guard covered > valeur else { return }
    valeur = covered
    ouverts = noyau.ouverts + chosen.map { noyau.sites[Int($0)] }
  }

  private mutating func split(_ noyau: NoyauCouverture, _ fraction: Tampon<Double>) -> Bool {
    guard
      let site = noyau.sites.indices.min(by: {
        (abs(fraction[$0] - 0.5), $0) < (abs(fraction[$1] - 0.5), $1)
      })
    else { return true }
    let place = Set([Int32(site)])
    return epuise(noyau.reduit(ouvrant: place, fermant: []))
      && epuise(noyau.reduit(ouvrant: [], fermant: place))
  }
}

extension ProgrammeLineaire {
  /// By site, how much the bound falls if its choice at these prices is turned round: above zero it
  /// is taken, below it is left.
  func marges(_ prix: Multiplicateurs) -> [Double] {
    let out = Tampon<Double>(repeating: 0, count: sites)
    let values = Tampon<Double>(repeating: 0, count: lines)
    recettes(prix.acces, prix.groupes, values: values, into: out)
    return (0..<sites).map { out[$0] - prix.budget * self.prix[$0] }
  }
}

extension ModeleCouverture {
  /// Beyond so many sites, a proof by branching is not tried.
  private static var limiteExacte: Int { 700 }

  func exact(_ plan: Plan, budget: ArretExact) -> Plan? {
    guard instance.sites.count <= Self.limiteExacte, let noyau else { return nil }
    var preuve = PreuveCouverture(valeur: valeur(plan), budget: budget)
    guard preuve.epuise(noyau) else { return nil }
    guard let ouverts = preuve.ouverts else { return plan }
    var postes = [Int](repeating: 0, count: instance.sites.count)
    for site in ouverts { postes[Int(site)] = 1 }
    return Plan(postes: postes)
  }
}
