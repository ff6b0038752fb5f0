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
  private let parBloc: Tampon<Int>
  private let minimums: Tampon<Int>
  private let maximums: Tampon<Int>
  private let figes: Tampon<Bool>
  /// Blocs of a fixed number that lack some: only their sites may take a post.
  private(set) var incomplets = 0
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
    let blocs = modele.blocs.tous
    parBloc = Tampon(repeating: 0, count: blocs.count)
    minimums = Tampon(blocs.map(\.minimum))
    maximums = Tampon(blocs.map(\.maximum))
    figes = Tampon(blocs.map(\.estFige))
    incomplets = blocs.count { $0.estFige && $0.minimum > 0 }
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
    count(posts, at: site)
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
  private mutating func count(_ posts: Int, at site: Int) {
    let blocs = modele.blocs.duSite
    for place in blocs[site] {
      let bloc = blocs.elements[place]
      let wasShort = parBloc[bloc] < minimums[bloc]
      parBloc[bloc] += posts
      guard figes[bloc] else { continue }
      let isShort = parBloc[bloc] < minimums[bloc]
      if wasShort != isShort { incomplets += isShort ? 1 : -1 }
    }
  }

  /// Whether its blocs and the posts allow one more, whatever it costs.
  func accepte(_ site: Int) -> Bool {
    guard postes[site] < capacite[site], total < limitePostes else { return false }
    let blocs = modele.blocs.duSite
    var completes = incomplets == 0
    for place in blocs[site] {
      let bloc = blocs.elements[place]
      if parBloc[bloc] >= maximums[bloc] { return false }
      if figes[bloc], parBloc[bloc] < minimums[bloc] { completes = true }
    }
    return completes
  }

  /// Whether the envelope pays one more as well.
  func tient(_ site: Int) -> Bool { accepte(site) && cout[site] <= limiteDepense - depense }

  /// Whether one fewer keeps the guarantee and the least of its blocs; from a bloc of a fixed number
  /// one may leave, for another to come.
  func cede(_ site: Int) -> Bool {
    guard postes[site] > garantis[site] else { return false }
    let blocs = modele.blocs.duSite
    for place in blocs[site] {
      let bloc = blocs.elements[place]
      if parBloc[bloc] <= minimums[bloc], !figes[bloc] { return false }
    }
    return true
  }

  /// Whether every bloc and limit holds.
  var estFaisable: Bool {
    estDansLesLimites
      && parBloc.indices.allSatisfy { parBloc[$0] >= minimums[$0] && parBloc[$0] <= maximums[$0] }
  }

  var estDansLesLimites: Bool { depense <= limiteDepense && total <= limitePostes }

  /// What a bloc still lacks, and what it has too much.
  func manque(_ bloc: Int) -> Int { max(0, minimums[bloc] - parBloc[bloc]) }
  func excede(_ bloc: Int) -> Bool { parBloc[bloc] > maximums[bloc] }
  func estPlein(_ bloc: Int) -> Bool { parBloc[bloc] >= maximums[bloc] }

  /// A gain by euro where there is a budget, else by post.
  @inline(__always)
  func merite(_ gain: Double, _ site: Int) -> Double {
    modele.budget == nil ? gain : gain / Double(max(1, cout[site]))
  }
}
