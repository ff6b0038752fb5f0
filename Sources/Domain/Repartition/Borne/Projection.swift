extension ProgrammeLineaire {
  /// The point of the boxes and the budget nearest to `point`, in the metric of the steps: each site
  /// gives up the same price for a unit of budget, found by Newton's method kept in a bracket, from
  /// the price of the last time. Answers that price.
  func projette(
    _ point: Tampon<Double>, pas: Tampon<Double>, echelle: Double, from last: Double,
    into out: Tampon<Double>
  ) -> Double {
    var price = last
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<60 {
      let (spent, slope) = depense(point, pas, echelle, price, into: out)
      let over = spent - budget
      if over > 0 { low = price } else { high = price }
      if abs(over) <= 1e-12 * max(1, abs(budget)) || over <= 0 && price == 0 { break }
      if high.isFinite, high - low <= 1e-14 * high { break }
      let newton = slope > 0 ? price + over / slope : .nan
      if newton > low, newton < high {
        price = newton
      } else if newton <= 0, low == 0 {
        price = 0
      } else if high.isFinite {
        price = (low + high) / 2
      } else {
        price = max(price * 2, 1e-9)
      }
    }
    return price
  }

  /// What the sites take at a price, and how fast that falls with the price.
  private func depense(
    _ point: Tampon<Double>, _ pas: Tampon<Double>, _ echelle: Double, _ price: Double,
    into out: Tampon<Double>
  ) -> (Double, Double) {
    var (spent, slope) = (0.0, 0.0)
    for site in out.indices {
      let cost = prix[site]
      let step = echelle * pas[site] * cost
      let free = point[site] - step * price
      let kept = min(haut[site], max(bas[site], free))
      if kept == free { slope += step * cost }
      out[site] = kept
      spent += kept * cost
    }
    return (spent, slope)
  }

  /// The value of a fractional plan; what it takes too much from a group, or lacks, costs a penalty.
  func valeur(_ x: Tampon<Double>, penalite: Double) -> Double {
    var value = 0.0
    for line in 0..<lines {
      var access = depart[line]
      if let coefficientsLignes {
        for place in lignes[line] {
          access += x[lignes.elements[place]] * coefficientsLignes[place]
        }
      } else {
        for place in lignes[line] { access += x[lignes.elements[place]] }
      }
      value += poids[line] * utilite(access)
    }
    for groupe in groupes {
      let sum = groupe.sites.reduce(0.0) { $0 + x[$1] }
      value -= penalite * max(0, groupe.estMaximum ? sum - groupe.seuil : groupe.seuil - sum)
    }
    return value
  }
}

extension Utilite {
  /// The price that best balances the conjugate, an access and a step away from the last price: the
  /// proximal step, exact because the conjugate is made of segments.
  @inline(__always)
  func prochain(_ last: Double, _ step: Double, _ access: Double) -> Double {
    var floor = 0.0
    var ceiling = pentes[0]
    for segment in pentes.indices {
      let at = last - step * (access - floor)
      if at >= pentes[segment] { return min(at, ceiling) }
      floor = seuils[segment]
      ceiling = pentes[segment]
    }
    return max(0, min(ceiling, last - step * (access - floor)))
  }
}
