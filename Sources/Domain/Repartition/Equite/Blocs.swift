/// The corridors of the départements and the zones that must have a post.
struct Blocs {
  let departements: [ModeleEquite.Bloc]
  let zones: [ModeleEquite.Bloc]
  let departement: [Int32]
  let zone: [Int32]

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    let communes = instance.sites.map { instance.communes[$0.commune] }
    let parDepartement = Regroupement(communes.map(\.departement))
    let parZone = Regroupement(communes.map { parametres.zone(lat: $0.lat, lon: $0.lon) })
    (departement, zone) = (parDepartement.place, parZone.place)
    let quotas = Quotas(instance, parametres)
    departements = parDepartement.groupes.map { nom, sites in
      let capacity = sites.reduce(0) { $0 + instance.sites[Int($1)].capacite }
      return ModeleEquite.Bloc(
        nom: nom, sites: sites, minimum: min(quotas.plancher(nom), capacity),
        maximum: quotas.plafond(nom))
    }
    zones = parZone.groupes.map { nom, sites in
      ModeleEquite.Bloc(nom: nom, sites: sites, minimum: 1, maximum: .max)
    }
  }
}

/// Sites put together by a name, the names in order.
private struct Regroupement {
  let groupes: [(nom: String, sites: [Int32])]
  let place: [Int32]

  init(_ names: [String]) {
    let lists = Dictionary(grouping: names.indices.map(Int32.init)) { names[Int($0)] }
    let sorted = lists.sorted { $0.key < $1.key }
    groupes = sorted.map { ($0.key, $0.value) }
    var place = [Int32](repeating: 0, count: names.count)
    for (number, group) in sorted.enumerated() {
      for site in group.value { place[Int(site)] = Int32(number) }
    }
    self.place = place
  }
}

/// What each département's part of the need gives it, in whole numbers so that a rounding never moves
/// a bound.
private struct Quotas {
  private let populations: [String: Int]
  private let total: Int
  private let parametres: ParametresEquite

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    populations = Dictionary(
      instance.communes.map { ($0.departement, $0.population) }, uniquingKeysWith: +)
    total = max(1, populations.values.reduce(0, +))
    self.parametres = parametres
  }

  func plancher(_ departement: String) -> Int { quota(departement, parametres.plancher).quotient }

  func plafond(_ departement: String) -> Int {
    let quota = quota(departement, parametres.plafond)
    return quota.quotient + (quota.remainder > 0 ? 1 : 0) + parametres.tolerance
  }

  /// So many hundredths of the quota.
  private func quota(_ departement: String, _ percent: Int) -> (quotient: Int, remainder: Int) {
    let people = populations[departement] ?? 0
    let product = people.multipliedReportingOverflow(by: parametres.postesDeReference * percent)
    let (whole, overflow) = total.multipliedReportingOverflow(by: 100)
    guard !product.overflow, !overflow else { return (0, 0) }
    return product.partialValue.quotientAndRemainder(dividingBy: whole)
  }
}
