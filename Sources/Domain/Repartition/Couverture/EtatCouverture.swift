/// A set of open sites with what each could add or would take away, kept exact at each change
/// (Resende and Werneck, « A fast swap-based local search procedure », 2004).
struct EtatCouverture {
  let modele: ModeleCouverture
  private(set) var valeur = 0
  private(set) var postes = 0
  private(set) var depense = 0
  let ouvert: Tampon<Bool>
  /// Open sites that cover each group.
  let compte: Tampon<Int32>
  /// What opening a closed site would add.
  let gain: Tampon<Int>
  /// What closing an open site would take away.
  let perte: Tampon<Int>
  private let cout: Tampon<Int>
  private let limitePostes: Int
  private let limiteDepense: Int

  init(_ modele: ModeleCouverture) {
    self.modele = modele
    let sites = modele.instance.sites
    ouvert = Tampon(repeating: false, count: sites.count)
    compte = Tampon(repeating: 0, count: modele.poids.count)
    perte = Tampon(repeating: 0, count: sites.count)
    gain = Tampon(repeating: 0, count: sites.count)
    cout = Tampon(sites.map(\.cout))
    limitePostes = modele.postes ?? .max
    limiteDepense = modele.budget ?? .max
    for site in sites.indices {
      gain[site] = modele.groupesDuSite[site].reduce(0) {
        $0 + modele.poids[modele.groupesDuSite.elements[$1]]
      }
    }
  }

  var estDansLesLimites: Bool { postes <= limitePostes && depense <= limiteDepense }

  /// Whether one more post at a site keeps within the posts and the euros.
  @inline(__always)
  func tient(_ site: Int) -> Bool {
    postes < limitePostes && cout[site] <= limiteDepense - depense
  }

  /// Whether the limits still hold when one opens instead of the other.
  @inline(__always)
  func tient(_ site: Int, insteadOf other: Int) -> Bool {
    cout[site] <= limiteDepense - depense + cout[other]
  }

  /// What decides between two gains: itself, or its part for a euro where euros are short.
  @inline(__always)
  func merite(_ gain: Int, _ site: Int) -> Double {
    modele.budget == nil ? Double(gain) : Double(gain) / Double(max(1, cout[site]))
  }

  mutating func ouvrir(_ site: Int) {
    let (own, back) = (modele.groupesDuSite, modele.sitesDuGroupe)
    ouvert[site] = true
    postes += 1
    depense += cout[site]
    for place in own[site] {
      let group = Int(own.elements[place])
      let weight = modele.poids[group]
      compte[group] += 1
      if compte[group] == 1 {
        valeur += weight
        perte[site] += weight
        for other in back[group] { gain[back.elements[other]] -= weight }
      } else if compte[group] == 2 {
        loseAlone(group, weight, but: site)
      }
    }
  }

  mutating func fermer(_ site: Int) {
    let (own, back) = (modele.groupesDuSite, modele.sitesDuGroupe)
    for place in own[site] {
      let group = Int(own.elements[place])
      let weight = modele.poids[group]
      compte[group] -= 1
      if compte[group] == 0 {
        valeur -= weight
        for other in back[group] { gain[back.elements[other]] += weight }
      } else if compte[group] == 1 {
        loseAlone(group, -weight, but: site)
      }
    }
    ouvert[site] = false
    postes -= 1
    depense -= cout[site]
    perte[site] = 0
  }

  /// The one other open site of a group is no longer alone in it; with a negative weight, is again.
  private func loseAlone(_ group: Int, _ weight: Int, but site: Int) {
    let back = modele.sitesDuGroupe
    for place in back[group] {
      let other = Int(back.elements[place])
      guard ouvert[other], other != site else { continue }
      perte[other] -= weight
      return
    }
  }

  var plan: Plan { Plan(postes: ouvert.indices.map { ouvert[$0] ? 1 : 0 }) }
}
