import Territoires

/// The posts of one part over its communes: pinned ones first, then one post at a time where the need
/// for one post is largest (the method of D'Hondt). Ties go to the first code.
struct PartageCommunes {
  private let communes: [Commune]
  private let besoins: [Double]
  private let part: PartIndicative
  private let demande: DemandePartage
  private let people: PartEnDifficulte
  private var postes: [Int]

  init(
    _ communes: [Commune], _ part: PartIndicative, _ demande: DemandePartage,
    _ people: PartEnDifficulte
  ) {
    self.communes = communes
    self.part = part
    self.demande = demande
    self.people = people
    let defaut = demande.cle.scoreMoyen(communes)
    besoins = communes.map { demande.cle.besoin($0, defaut: defaut) }
    postes = communes.map { demande.epingles.contains($0.code) ? 1 : 0 }
    trimPins()
    var left = part.postes - postes.reduce(0, +)
    while left > 0, let place = next {
      postes[place] += 1
      left -= 1
    }
  }

  /// More pins than posts: those of the smallest need give up.
  private mutating func trimPins() {
    while postes.reduce(0, +) > part.postes,
      let place = postes.indices.filter({ postes[$0] > 0 }).min(by: { besoins[$0] < besoins[$1] })
    {
      postes[place] = 0
    }
  }

  private var next: Int? {
    let limit = demande.plafond ?? .max
    return communes.indices.filter { postes[$0] < limit && besoins[$0] > 0 }
      .max { (quotient($0), $1) < (quotient($1), $0) }
  }

  private func quotient(_ place: Int) -> Double { besoins[place] / Double(postes[place] + 1) }

  var lignes: [Partage.Ligne] {
    communes.indices.map { place in
      Partage.Ligne(
        commune: communes[place], part: part.territoire, postes: postes[place],
        estEpinglee: demande.epingles.contains(communes[place].code),
        gainMarginal: people.habitants(
          communes[place].population, postes: max(1, postes[place])),
        rangSuivant: postes[place] > 0 ? 0 : rank(of: place))
    }
  }

  /// How many posts more the part would give before this commune has one.
  private func rank(of place: Int) -> Int {
    let own = besoins[place]
    guard own > 0 else { return 0 }
    let before = communes.indices.reduce(0) { sum, other in
      guard other != place else { return sum }
      // Posts that the other takes while its quotient stays above.
      let taken = Int(min(1e6, (besoins[other] / own).rounded(.up))) - 1
      return sum + max(0, taken - postes[other])
    }
    return before + 1
  }
}
