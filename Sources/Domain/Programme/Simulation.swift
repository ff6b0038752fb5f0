package import Kernel

/// What a post costs and who pays, before anything is signed: an estimate, never a promise.
package struct Simulation: Hashable, Sendable {
  package let employeur: Employeur
  package let postes: Int
  package let duree: DureeAidee
  /// Gross monthly wage of one post.
  package let salaireBrut: Centimes
  /// All posts, whole length: wages, employer's contributions, running costs.
  package let salaires: Centimes
  package let charges: Centimes
  package let frais: Centimes
  /// What the State pays for all posts.
  package let aide: Centimes
  package let versements: [Versement]

  package var cout: Centimes { salaires + charges + frais }

  /// What remains for the structure; never below zero.
  package var reste: Centimes { max(.zero, cout - aide) }

  /// The same for one post and one month, rounded to the centime.
  package var resteParMois: Centimes {
    Centimes(reste.value / Int64(max(1, postes * duree.mois)))
  }

  /// One payment of the State's aid.
  package struct Versement: Hashable, Sendable {
    package let rang: Int
    package let date: Jour
    package let montant: Centimes
  }
}

extension ReglesDuJour {
  /// Estimates `postes` posts from `debut` on. A wage under the SMIC is raised to it: the aid asks
  /// for the SMIC at least. `postes` is brought within the form's limits.
  package func simulate(
    _ employeur: Employeur, postes: Int, duree: DureeAidee, debut: Jour,
    salaireBrut: Centimes? = nil, prioritaire: Bool = false
  ) -> Simulation {
    let postes = min(max(postes, limites.postes.lowerBound), limites.postes.upperBound)
    let wage = min(max(salaireBrut ?? hypotheses.smic, hypotheses.smic), Centimes(100_000_000))
    let months = postes * duree.mois
    let wages = wage * months
    let aid = aides.parPoste(employeur, prioritaire: prioritaire) * postes
    return Simulation(
      employeur: employeur, postes: postes, duree: duree, salaireBrut: wage, salaires: wages,
      charges: wages.percent(hypotheses.charges(employeur)),
      frais: hypotheses.fraisMensuels * months, aide: aid,
      versements: payments(of: aid, from: debut))
  }

  /// The three payments; the last one takes what rounding leaves.
  package func payments(of aid: Centimes, from debut: Jour) -> [Simulation.Versement] {
    var left = aid
    return tranches.enumerated().map { place, tranche in
      let amount = place == tranches.count - 1 ? left : aid.percent(tranche.part)
      left = left - amount
      return Simulation.Versement(
        rang: tranche.rang, date: debut.adding(months: tranche.mois), montant: amount)
    }
  }
}

extension Centimes {
  /// So many hundredths of the amount, cut to the centime.
  fileprivate func percent(_ rate: Int) -> Centimes { Centimes((self * rate).value / 100) }
}
