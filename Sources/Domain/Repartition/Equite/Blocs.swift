/// Sites whose posts together lie between two numbers.
struct Bloc {
  enum Nature: Hashable {
    case departement, zone
    case contrainte(Contrainte.Nature)
  }

  let nature: Nature
  let nom: String
  let sites: [Int32]
  let minimum: Int
  let maximum: Int

  /// So many posts exactly: one may leave only if another comes.
  var estFige: Bool { minimum == maximum }
}

/// The corridors of the départements, the zones that must have a post, then what a scenario adds.
struct Blocs {
  let tous: [Bloc]
  let departements: Range<Int>
  let zones: Range<Int>
  /// By site, the places in `tous` of those it belongs to.
  let duSite: Incidence

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    let communes = instance.sites.map { instance.communes[$0.commune] }
    let quotas = Quotas(instance, parametres)
    let departements = groupes(communes.map(\.departement)).map { nom, sites in
      let capacity = sites.reduce(0) { $0 + instance.sites[Int($1)].capacite }
      return Bloc(
        nature: .departement, nom: nom, sites: sites, minimum: min(quotas.plancher(nom), capacity),
        maximum: quotas.plafond(nom))
    }
    let zones = groupes(communes.map(parametres.zone)).map { nom, sites in
      Bloc(
        nature: .zone, nom: nom, sites: sites, minimum: quotas.demande(zone: nom) ? 1 : 0,
        maximum: .max)
    }
    let contraintes = instance.contraintes.map {
      Bloc(
        nature: .contrainte($0.nature), nom: $0.nom, sites: $0.sites.map(Int32.init),
        minimum: $0.minimum, maximum: $0.maximum ?? .max)
    }
    tous = departements + zones + contraintes
    self.departements = 0..<departements.count
    self.zones = departements.count..<(departements.count + zones.count)
    duSite = Incidence(tous.map(\.sites)).transposee(width: instance.sites.count).incidence
  }
}

/// Sites put together by a name, the names in order.
private func groupes(_ names: [String]) -> [(nom: String, sites: [Int32])] {
  Dictionary(grouping: names.indices.map(Int32.init)) { names[Int($0)] }
    .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

/// What each département's part of the need gives it, and which zones need a post: in whole numbers so
/// that a rounding never moves a bound.
struct Quotas {
  private let departements: [String: Int]
  private let zones: [String: Int]
  private let total: Int
  private let parametres: ParametresEquite

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    departements = Dictionary(
      instance.communes.map { ($0.departement, $0.population) }, uniquingKeysWith: +)
    zones =
      parametres.seuilZone > 0
      ? Dictionary(
        instance.communes.map { (parametres.zone($0), $0.population) }, uniquingKeysWith: +) : [:]
    total = max(1, instance.communes.reduce(0) { $0 + $1.population })
    self.parametres = parametres
  }

  func plancher(_ departement: String) -> Int { quota(departement, parametres.plancher).quotient }

  func plafond(_ departement: String) -> Int {
    let quota = quota(departement, parametres.plafond)
    return quota.quotient + (quota.remainder > 0 ? 1 : 0) + parametres.tolerance
  }

  /// Whether the need of a zone is so many hundredths of one post's.
  func demande(zone: String) -> Bool {
    guard parametres.seuilZone > 0 else { return true }
    let people = (zones[zone] ?? 0).multipliedReportingOverflow(by: 100)
    let one = total.multipliedReportingOverflow(by: parametres.seuilZone)
    guard !people.overflow, !one.overflow else { return false }
    return people.partialValue >= one.partialValue / max(1, parametres.postesDeReference)
  }

  /// So many hundredths of the quota.
  private func quota(_ departement: String, _ percent: Int) -> (quotient: Int, remainder: Int) {
    let people = departements[departement] ?? 0
    let product = people.multipliedReportingOverflow(by: parametres.postesDeReference * percent)
    let (whole, overflow) = total.multipliedReportingOverflow(by: 100)
    guard !product.overflow, !overflow else { return (0, 0) }
    return product.partialValue.quotientAndRemainder(dividingBy: whole)
  }
}
