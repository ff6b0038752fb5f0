/// What posts give, measured the same way whatever chose their places.
package struct BilanPostes: Hashable, Sendable {
  /// In kilometres, as the crow flies.
  package static let rayons = [5, 10, 20]

  package let postes: Int
  /// Communes that have a post.
  package let communes: Int
  package let population: Int
  /// Inhabitants within each of `rayons` of a post.
  package let couverts: [Int]
  /// By code; those without inhabitants on the map left out.
  package let departements: [Departement]
  /// Départements with fewer or more posts than their corridor.
  package let horsFourchette: Int
  /// EPCI or EPT whose need is half a post's at least, and that have none.
  package let zonesSansPoste: Int
  /// Access of the tenth of inhabitants who have least, and of the half: in hundredths of the access
  /// aimed at.
  package let accesDixieme: Int
  package let accesMedian: Int
  /// What the équité model counts: people in difficulty, weighted.
  package let valeur: Double

  package struct Departement: Hashable, Sendable {
    package let code: String
    package let habitants: Int
    package let postes: Int
    /// People in difficulty for one post; nil without a post.
    package let besoinParPoste: Int?
  }

  init(_ modele: ModeleEquite, _ plan: Plan) {
    let instance = modele.instance
    let quotas = Quotas(instance, modele.parametres)
    let people = instance.communes.map(\.population)
    postes = plan.total
    population = people.reduce(0, +)
    let lieux = Set(
      zip(instance.sites, plan.postes).filter { $0.1 > 0 }.map { $0.0.commune })
    communes = lieux.count
    couverts = Self.rayons.map { instance.habitants(within: Double($0), of: lieux) }
    departements = Self.departements(instance, plan, modele.parametres)
    horsFourchette = departements.count {
      $0.postes < quotas.plancher($0.code) || $0.postes > quotas.plafond($0.code)
    }
    zonesSansPoste = modele.zonesSansPoste(lieux, quotas)
    let acces = Acces(modele.acces(plan), people)
    (accesDixieme, accesMedian) = (acces.quantile(10), acces.quantile(50))
    valeur = modele.valeur(plan)
  }

  private static func departements(
    _ instance: Instance, _ plan: Plan, _ parametres: ParametresEquite
  ) -> [Departement] {
    let people = Dictionary(
      instance.communes.map { ($0.departement, $0.population) }, uniquingKeysWith: +)
    let posts = Dictionary(
      zip(instance.sites, plan.postes).map { (instance.communes[$0.commune].departement, $1) },
      uniquingKeysWith: +)
    let part = PartEnDifficulte(pourMille: parametres.partEnDifficulte) ?? .insee2019
    return people.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { code, habitants in
      let count = posts[code] ?? 0
      return Departement(
        code: code, habitants: habitants, postes: count,
        besoinParPoste: count > 0 ? part.habitants(habitants, postes: count) : nil)
    }
  }
}

extension BilanPostes {
  /// People in difficulty for one post, in the département that has least, in the middle one, and in
  /// the one that has most; nil when no département has a post.
  package var besoins: (moindre: Int, median: Int, plusFort: Int)? {
    let needs = departements.compactMap(\.besoinParPoste).sorted()
    guard let first = needs.first, let last = needs.last else { return nil }
    return (first, needs[needs.count / 2], last)
  }

  package var sansPoste: [Departement] { departements.filter { $0.postes == 0 } }

  /// The coefficient of variation of posts for 100,000 inhabitants, département by département, in
  /// hundredths: 0 when all are served alike.
  package var dispersion: Int {
    let rates = departements.map { Double($0.postes) / Double($0.habitants) }
    let mean = rates.reduce(0, +) / Double(max(1, rates.count))
    guard mean > 0 else { return 0 }
    let square = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
    return Int((100 * square.squareRoot() / mean).rounded())
  }
}

/// Accesses with the people who have them.
private struct Acces {
  private let ranges: [(acces: Double, habitants: Int)]
  private let total: Int

  init(_ access: [Double], _ people: [Int]) {
    ranges = zip(access, people).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
      .map { (acces: $0.0, habitants: $0.1) }
    total = people.reduce(0, +)
  }

  /// The access that so many hundredths of the people do not exceed, in hundredths.
  func quantile(_ percent: Int) -> Int {
    var below = 0
    for (access, people) in ranges {
      below += people
      if below * 100 >= percent * total { return Int((100 * min(access, 1_000)).rounded()) }
    }
    return 0
  }
}

extension Instance {
  fileprivate func habitants(within kilometres: Double, of lieux: Set<Int>) -> Int {
    let near = Voisinage(communes)
    var isNear = [Bool](repeating: false, count: communes.count)
    for place in lieux {
      near.proches(of: place, within: kilometres) { commune, _ in isNear[Int(commune)] = true }
    }
    return zip(communes, isNear).reduce(0) { $1.1 ? $0 + $1.0.population : $0 }
  }
}

extension ModeleEquite {
  fileprivate func zonesSansPoste(_ lieux: Set<Int>, _ quotas: Quotas) -> Int {
    let served = Set(lieux.map { parametres.zone(instance.communes[$0]) })
    return Set(instance.communes.map(parametres.zone))
      .count { !served.contains($0) && quotas.demande(zone: $0) }
  }
}
