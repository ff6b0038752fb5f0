extension ModeleCouverture: ModeleCalcul {
  func recherche(graine: UInt64) throws(RefusCalcul) -> RechercheCouverture {
    let sure = imposes.count
    if let postes, sure > postes { throw .infaisable(.postes(limite: postes)) }
    let cost = imposes.reduce(0) { $0 + instance.sites[$1].cout }
    if let budget, cost > budget { throw .infaisable(.budget(minimum: cost, budget: budget)) }
    return RechercheCouverture(self, graine: graine)
  }

  func mesure(_ plan: Plan) -> Double { Double(valeur(plan)) }

  /// People are whole: a bound of 10.9 leaves 10.
  func plafond(_ borne: Double) -> Double { (borne + 1e-6).rounded(.down) }
}

extension RechercheCouverture: RechercheLocale {
  static var pas: Int { 20 }

  /// Opens the sites whose part is more than a half, then what adds most: a part that several equal
  /// sites share says nothing of any of them.
  mutating func propose(_ fraction: Tampon<Double>) {
    let order = fraction.indices.filter { fraction[$0] > 0.5 }
      .sorted { (fraction[$1], $0) < (fraction[$0], $1) }
    propose(order)
  }
}
