extension ModeleEquite: ModeleCalcul {
  func recherche(graine: UInt64) throws(RefusCalcul) -> RechercheEquite {
    let recherche = RechercheEquite(self, graine: graine)
    if recherche.estFaisable { return recherche }
    let reparee = RechercheEquite(self, graine: graine, depart: try planMinimal())
    guard reparee.estFaisable else {
      throw .infaisable(.introuvable(contraintes: reparee.blocsRompus.prefix(5).map(\.nom)))
    }
    return reparee
  }

  func mesure(_ plan: Plan) -> Double { valeur(plan) }

  func plafond(_ borne: Double) -> Double { borne * (1 - 1e-12) }

  func exact(_ plan: Plan, budget: ArretExact) -> Plan? { nil }
}

extension RechercheEquite: RechercheLocale {
  static var pas: Int { 2 }

  /// Fractional posts say little here: most are whole already.
  mutating func propose(_ fraction: Tampon<Double>) {}
}
