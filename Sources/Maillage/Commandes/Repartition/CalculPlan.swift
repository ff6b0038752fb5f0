import Repartition

/// A plan with what was asked to be told of it.
struct ResultatPlan: Sendable {
  let calcul: ResultatCalcul
  let niveaux: [Niveau]
  /// The posts by sector, and as they would be if posts were counted instead of euros.
  let secteurs: (Secteurs, sansEuros: Secteurs)?
  let robustesse: Robustesse?
}

/// Computes what a command asks.
struct CalculPlan: Sendable {
  let commande: PlanCommande

  func callAsFunction(_ instance: Instance) async throws(RefusCalcul) -> ResultatPlan {
    switch commande.model {
    case .couverture:
      let calcul = try await modeleCouverture(instance).calcule(reglage)
      return ResultatPlan(
        calcul: calcul, niveaux: [], secteurs: nil, robustesse: try await robustesse(instance))
    case .equite: return try await equite(instance)
    }
  }

  private func equite(_ instance: Instance) async throws(RefusCalcul) -> ResultatPlan {
    let modele = try modeleEquite(instance)
    let calcul = try await modele.calcule(reglage)
    var secteurs: (Secteurs, Secteurs)?
    if details, commande.posts == nil {
      secteurs = (
        Secteurs(calcul.plan, instance), try await modele.secteursSansEuros(calcul.plan, reglage)
      )
    }
    return ResultatPlan(
      calcul: calcul, niveaux: details ? modele.niveaux(calcul.plan, demandees: instance) : [],
      secteurs: secteurs, robustesse: try await robustesse(instance))
  }

  private var details: Bool { commande.complements.details }

  private func modeleCouverture(_ instance: Instance) throws(RefusCalcul) -> ModeleCouverture {
    try ModeleCouverture(
      instance, rayon: commande.radius ?? 0, postes: commande.posts, budget: commande.budget)
  }

  private func modeleEquite(_ instance: Instance) throws(RefusCalcul) -> ModeleEquite {
    let parametres = ParametresEquite(postes: commande.posts)
    let framed =
      commande.complements.fourchettePrivee.map {
        instance.encadrant(prives: $0, of: parametres.postesDeReference)
      } ?? instance
    let modele = try ModeleEquite(
      framed, parametres,
      budget: commande.budget ?? (commande.posts == nil ? 200_000_000 : nil),
      postes: commande.posts)
    return commande.complements.garantieOrdonnee ? try modele.garantiesTenables() : modele
  }

  /// Official runs stop by steps, and so do variants, however the plan itself stops.
  private func robustesse(_ instance: Instance) async throws(RefusCalcul) -> Robustesse? {
    guard let count = commande.complements.robustesse else { return nil }
    let brief = ReglageCalcul(
      limite: .iterations(commande.iterations ?? 80), graine: commande.seed,
      fils: commande.threads, horloge: { 0 })
    return try await Robustesse(instance, variantes: count, graine: commande.seed) {
      (variant) async throws(RefusCalcul) -> Plan in
      switch commande.model {
      case .couverture: try await modeleCouverture(variant).calcule(brief).plan
      case .equite: try await modeleEquite(variant).calcule(brief).plan
      }
    }
  }

  private var reglage: ReglageCalcul {
    ReglageCalcul(
      limite: commande.seconds.map { .secondes($0) } ?? .iterations(commande.iterations ?? 2_000),
      graine: commande.seed, fils: commande.threads, horloge: HorlogeProgramme().secondes)
  }
}

extension ParametresEquite {
  /// A scenario that counts posts aims at what those posts can give.
  fileprivate init(postes: Int?) {
    self.init()
    if let postes { postesDeReference = max(1, postes) }
  }
}
