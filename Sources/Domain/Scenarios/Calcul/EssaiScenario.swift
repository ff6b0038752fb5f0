import Repartition

/// What somebody wants to try on the plan of a version, by numbers of sites.
package enum ChangementScenario: Sendable, Hashable {
  case ajoute(Int)
  case retire(Int)
  case deplace(de: Int, vers: Int)
}

/// What a change would do, repaired so that every limit still holds.
package struct EssaiScenario: Sendable {
  package let valeur: Double
  /// People more or fewer than the plan it started from.
  package let ecart: Int
  /// Sites with posts more or fewer.
  package let mouvements: [(site: SiteScenario, postes: Int)]
}

/// A version's plan kept at hand to be questioned: no search, an answer at once.
package struct AtelierScenario: Sendable {
  package let sites: [SiteScenario]
  private let calcul: CalculScenario
  private let modele: ModelePret
  private let plan: Plan
  /// Places in the instance, by number of site.
  private let rangs: [Int: Int]

  /// Refuses what the model itself refuses.
  package init(_ calcul: CalculScenario) throws(ScenarioRefusal) {
    self.calcul = calcul
    sites = calcul.sites
    do throws(RefusCalcul) { modele = try calcul.modele() } catch { throw .calcul(error) }
    let places = modele.instance.sites.enumerated().map { (Int($1.numero), $0) }
    let ranks = Dictionary(places, uniquingKeysWith: { first, _ in first })
    rangs = ranks
    var posts = [Int](repeating: 0, count: modele.instance.sites.count)
    for site in calcul.sites {
      if let place = ranks[site.numero] { posts[place] = site.postes }
    }
    plan = Plan(postes: posts)
  }

  package var valeur: Double { modele.valeur(plan) }

  /// Nil where the change means nothing, or nothing repairs it.
  package func essaie(_ changement: ChangementScenario) -> EssaiScenario? {
    guard let change = indexed(changement), let essai = modele.essaie(change, on: plan) else {
      return nil
    }
    let numbers = Dictionary(
      calcul.sites.map { ($0.numero, $0) }, uniquingKeysWith: { first, _ in first })
    return EssaiScenario(
      valeur: essai.valeur, ecart: Int(essai.ecart.rounded()),
      mouvements: essai.changements.compactMap { move in
        numbers[Int(modele.instance.sites[move.site].numero)].map { ($0, move.postes) }
      })
  }

  private func indexed(_ changement: ChangementScenario) -> Changement? {
    switch changement {
    case .ajoute(let site): rangs[site].map { .ajoute($0) }
    case .retire(let site): rangs[site].map { .retire($0) }
    case .deplace(let from, let to):
      rangs[from].flatMap { de in rangs[to].map { .deplace(de: de, vers: $0) } }
    }
  }

  /// What the last post of a place adds, or what a first one would, everything else left as it is.
  func apport(_ site: SiteScenario) -> Int {
    guard let place = rangs[site.numero] else { return 0 }
    var other = plan
    other.postes[place] += plan.postes[place] > 0 ? -1 : 1
    return Int(abs(modele.valeur(plan) - modele.valeur(other)).rounded())
  }

  /// Whether one more post could be given there.
  func accepte(_ site: SiteScenario) -> Bool {
    rangs[site.numero].map { plan.postes[$0] < modele.maximum($0) } ?? false
  }
}
