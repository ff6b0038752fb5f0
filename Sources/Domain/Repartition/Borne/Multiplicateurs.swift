/// Prices that prove a bound: of the access of each row, of the budget, of the groups. All ≥ 0.
struct Multiplicateurs {
  /// By row, in utility of one unit of access and of one unit of weight: between 0 and 1.
  var acces: Tampon<Double>
  /// By group of the programme.
  var groupes: Tampon<Double>
  /// For one unit of the budget.
  var budget: Double
}

extension ProgrammeLineaire {
  /// What each site brings for one post, at these prices. `values`: room to work, one a line.
  func recettes(
    _ acces: Tampon<Double>, _ groupes: Tampon<Double>, values: Tampon<Double>,
    into out: Tampon<Double>
  ) {
    for line in acces.indices { values[line] = poids[line] * acces[line] }
    for site in 0..<sites {
      var sum = 0.0
      if let coefficientsColonnes {
        for place in colonnes[site] {
          sum += values[colonnes.elements[place]] * coefficientsColonnes[place]
        }
      } else {
        for place in colonnes[site] { sum += values[colonnes.elements[place]] }
      }
      out[site] = sum
    }
    for (place, groupe) in self.groupes.enumerated() {
      let price = groupe.estMaximum ? -groupes[place] : groupes[place]
      for site in groupe.sites { out[site] += price }
    }
  }

  /// The bound these prices prove, by weak duality: no plan can be worth more. Gives the best price
  /// of the budget with it.
  func borne(
    _ acces: Tampon<Double>, _ groupes: Tampon<Double>, recettes: Tampon<Double>
  ) -> (valeur: Double, prixBudget: Double) {
    var value = 0.0
    for line in acces.indices {
      let price = acces[line]
      value += poids[line] * (utilite.conjuguee(price) + price * depart[line])
    }
    for (place, groupe) in self.groupes.enumerated() {
      value += groupe.estMaximum ? groupes[place] * groupe.seuil : -groupes[place] * groupe.seuil
    }
    let choice = meilleurChoix(recettes)
    return (value + choice.valeur, choice.prix)
  }

  /// The best fractional choice of posts within the boxes and the budget: each site from its least,
  /// then by falling receipt for a unit of budget. With the price of the unit where it stops.
  private func meilleurChoix(_ recettes: Tampon<Double>) -> (valeur: Double, prix: Double) {
    var value = 0.0
    var left = budget
    var wanted: [Int] = []
    for site in 0..<sites {
      value += recettes[site] * bas[site]
      left -= prix[site] * bas[site]
      if recettes[site] > 0, haut[site] > bas[site] { wanted.append(site) }
    }
    func ratio(_ site: Int) -> Double { recettes[site] / max(prix[site], 1e-12) }
    wanted.sort { (ratio($1), $0) < (ratio($0), $1) }
    for site in wanted {
      let room = haut[site] - bas[site]
      let price = max(prix[site], 1e-12)
      guard price * room >= left else {
        value += recettes[site] * room
        left -= price * room
        continue
      }
      return (value + recettes[site] * max(0, left / price), ratio(site))
    }
    return (value, 0)
  }
}
