/// Posts at each site, with each commune's access, and what one more or one fewer post would change.
/// Those worths are computed when asked and kept until something near moves.
struct EtatEquite {
  let modele: ModeleEquite
  let voisins: Incidence
  private(set) var depense = 0
  private(set) var total = 0
  let postes: Tampon<Int>
  let capacite: Tampon<Int>
  let garantis: Tampon<Int>
  let cout: Tampon<Int>
  private let acces: Tampon<Double>
  private let bien: Tampon<Double>
  private let gains: Tampon<Double>
  private let pertes: Tampon<Double>
  private let parDepartement: Tampon<Int>
  private let parZone: Tampon<Int>
  private let limiteDepense: Int
  private let limitePostes: Int

  init(_ modele: ModeleEquite, voisins: Incidence) {
    self.modele = modele
    self.voisins = voisins
    let sites = modele.instance.sites
    postes = Tampon(repeating: 0, count: sites.count)
    capacite = Tampon(sites.map(\.capacite))
    garantis = Tampon(sites.map(\.garantis))
    cout = Tampon(sites.map(\.cout))
    acces = Tampon(modele.depart.array)
    bien = Tampon(modele.depart.array.map { modele.utilite($0) })
    gains = Tampon(repeating: .nan, count: sites.count)
    pertes = Tampon(repeating: .nan, count: sites.count)
    parDepartement = Tampon(repeating: 0, count: modele.departements.count)
    parZone = Tampon(repeating: 0, count: modele.zones.count)
    limiteDepense = modele.budget ?? .max
    limitePostes = modele.postes ?? .max
  }

  var valeur: Double {
    bien.indices.reduce(0) { $0 + modele.poids[$1] * bien[$1] }
  }

  var plan: Plan { Plan(postes: postes.array) }

  /// What one more post there would add.
  @inline(__always)
  func gain(_ site: Int) -> Double {
    let known = gains[site]
    if known == known { return known }
    let fresh = compute(site, 1)
    gains[site] = fresh
    return fresh
  }

  /// What one post fewer there would take away.
  @inline(__always)
  func perte(_ site: Int) -> Double {
    let known = pertes[site]
    if known == known { return known }
    let fresh = -compute(site, -1)
    pertes[site] = fresh
    return fresh
  }

  private func compute(_ site: Int, _ posts: Double) -> Double {
    let (serves, parts) = (modele.communesDuSite, modele.apports)
    let utilite = modele.utilite
    var change = 0.0
    for place in serves[site] {
      let commune = Int(serves.elements[place])
      let after = utilite(max(0, acces[commune] + posts * parts[place]))
      change += modele.poids[commune] * (after - bien[commune])
    }
    return change
  }

  mutating func ajoute(_ posts: Int, at site: Int) {
    let (serves, parts) = (modele.communesDuSite, modele.apports)
    let utilite = modele.utilite
    postes[site] += posts
    total += posts
    depense += posts * cout[site]
    parDepartement[modele.departement[site]] += posts
    parZone[modele.zone[site]] += posts
    for place in serves[site] {
      let commune = Int(serves.elements[place])
      acces[commune] += Double(posts) * parts[place]
      bien[commune] = utilite(max(0, acces[commune]))
    }
    (gains[site], pertes[site]) = (.nan, .nan)
    for place in voisins[site] {
      let other = voisins.elements[place]
      (gains[other], pertes[other]) = (.nan, .nan)
    }
  }
}

extension EtatEquite {
  /// Whether its département and the posts allow one more, whatever it costs.
  func accepte(_ site: Int) -> Bool {
    let departement = Int(modele.departement[site])
    return postes[site] < capacite[site] && total < limitePostes
      && parDepartement[departement] < modele.departements[departement].maximum
  }

  /// Whether the envelope pays one more as well.
  func tient(_ site: Int) -> Bool { accepte(site) && cout[site] <= limiteDepense - depense }

  /// Whether one fewer keeps the guarantee, the corridor and the zone.
  func cede(_ site: Int) -> Bool {
    let departement = Int(modele.departement[site])
    return postes[site] > garantis[site]
      && parDepartement[departement] > modele.departements[departement].minimum
      && parZone[modele.zone[site]] > 1
  }

  /// Whether every corridor, zone and limit holds.
  var estFaisable: Bool {
    estDansLesLimites
      && modele.departements.indices.allSatisfy {
        parDepartement[$0] >= modele.departements[$0].minimum
          && parDepartement[$0] <= modele.departements[$0].maximum
      } && parZone.indices.allSatisfy { parZone[$0] >= 1 }
  }

  var estDansLesLimites: Bool { depense <= limiteDepense && total <= limitePostes }

  func deborde(departement: Int) -> Bool {
    parDepartement[departement] > modele.departements[departement].maximum
  }

  /// What a département still lacks, and a zone.
  func manque(departement: Int) -> Int {
    max(0, modele.departements[departement].minimum - parDepartement[departement])
  }

  func manque(zone: Int) -> Bool { parZone[zone] == 0 }

  /// A gain by euro where there is a budget, else by post.
  @inline(__always)
  func merite(_ gain: Double, _ site: Int) -> Double {
    modele.budget == nil ? gain : gain / Double(max(1, cout[site]))
  }
}
