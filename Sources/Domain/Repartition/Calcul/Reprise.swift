/// A bound left where it stands, from which the bound of a problem that differs a little starts: prices
/// that prove one prove the other too, only less closely, and a few steps bring them near.
package final class Reprise: Sendable {
  let borne: Borne

  init(_ borne: Borne) { self.borne = borne }
}

extension ModeleCalcul {
  /// The bound of this problem after so many steps from another's, of the same communes and sites.
  func borne(depuis reprise: Reprise, iterations: Int) -> (valeur: Double, reprise: Reprise) {
    var borne = Borne(programme(comme: reprise.borne.programme), reprise: reprise.borne)
    borne.avance(iterations)
    return (borne.valeur, Reprise(borne))
  }
}

extension ModeleCouverture {
  /// No plan of this model is worth more, proved from the prices of another.
  package func borneReprise(
    _ reprise: Reprise, iterations: Int = 20
  ) -> (valeur: Double, reprise: Reprise) {
    borne(depuis: reprise, iterations: iterations)
  }

  /// The problem once a change is imposed.
  package func apres(_ changement: Changement) -> ModeleCouverture {
    var modele = self
    var sites = instance.sites
    if !estGarantie { for site in sites.indices { sites[site].garantis = 0 } }
    if let added = changement.ajoute { sites[added].garantis = 1 }
    if let removed = changement.retire { sites[removed].capacite = 0 }
    modele.instance = instance.with(sites: sites)
    modele.estGarantie = true
    return modele
  }
}

extension ModeleEquite {
  /// No plan of this model is worth more, proved from the prices of another.
  package func borneReprise(
    _ reprise: Reprise, iterations: Int = 20
  ) -> (valeur: Double, reprise: Reprise) {
    borne(depuis: reprise, iterations: iterations)
  }

  /// The problem once a change of a plan is imposed.
  package func apres(_ changement: Changement, of plan: Plan) -> ModeleEquite {
    var modele = self
    modele.instance = instance.apres(changement, plan)
    return modele
  }
}

extension Instance {
  fileprivate func apres(_ changement: Changement, _ plan: Plan) -> Instance {
    var sites = sites
    if let added = changement.ajoute {
      sites[added].garantis = min(sites[added].capacite, plan.postes[added] + 1)
    }
    if let removed = changement.retire {
      sites[removed].capacite = max(sites[removed].garantis, plan.postes[removed] - 1)
    }
    return with(sites: sites)
  }
}
