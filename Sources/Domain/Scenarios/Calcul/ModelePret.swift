import Repartition

/// One of the two models on an instance, asked the same questions.
enum ModelePret: Sendable {
  case couverture(ModeleCouverture)
  case equite(ModeleEquite)

  init(_ instance: Instance, _ reglages: ReglagesScenario) throws(RefusCalcul) {
    switch reglages.modele {
    case .couverture:
      self = .couverture(
        try ModeleCouverture(
          instance.residuelle(rayon: Double(reglages.rayon)), rayon: Double(reglages.rayon),
          postes: reglages.postes, budget: nil,
          estGarantie: true))
    case .equite:
      self = .equite(
        try ModeleEquite(
          instance, ParametresEquite(reglages), budget: nil, postes: reglages.postes))
    }
  }

  var instance: Instance {
    switch self {
    case .couverture(let modele): modele.instance
    case .equite(let modele): modele.instance
    }
  }

  func calcule(_ reglage: ReglageCalcul) async throws(RefusCalcul) -> ResultatCalcul {
    switch self {
    case .couverture(let modele): try await modele.calcule(reglage)
    case .equite(let modele): try await modele.calcule(reglage)
    }
  }

  /// Recomputed from the posts only.
  func valeur(_ plan: Plan) -> Double {
    switch self {
    case .couverture(let modele): Double(modele.valeur(plan))
    case .equite(let modele): modele.valeur(plan)
    }
  }

  /// What a change would do, repaired; nil where it means nothing or cannot be.
  func essaie(_ changement: Changement, on plan: Plan) -> Essai? {
    switch self {
    case .couverture(let modele):
      var atelier = AtelierCouverture(modele, plan: plan)
      return atelier.essaie(changement)
    case .equite(let modele):
      var atelier = AtelierEquite(modele, plan: plan)
      return atelier.essaie(changement)
    }
  }

  /// Posts that a site can have: the couverture model gives one at most.
  func maximum(_ site: Int) -> Int {
    switch self {
    case .couverture(let modele): min(1, modele.instance.sites[site].capacite)
    case .equite(let modele): modele.instance.sites[site].capacite
    }
  }
}

extension ParametresEquite {
  /// Aims at what the posts can give. One zone only: the corridors of EPT or EPCI keep any from being
  /// forgotten.
  fileprivate init(_ reglages: ReglagesScenario) {
    self.init()
    postesDeReference = reglages.postes
    plancher = reglages.plancher
    plafond = reglages.plafond
    celluleLat = 1_000
    celluleLon = 1_000
    let far = Double(reglages.rayon)
    couronnes = [
      Couronne(kilometres: far / 4, part: 1), Couronne(kilometres: far / 2, part: 0.3),
      Couronne(kilometres: far, part: 0.1),
    ]
  }
}
