import Foundation
import Repartition

/// The great-circle distance by the haversine; nil across the sea.
func kilometres(_ one: PointDemande, _ other: PointDemande) -> Double? {
  let overseas = [one, other].contains { $0.departement.hasPrefix("97") }
  guard !overseas || one.departement == other.departement else { return nil }
  let (a, b) = (one.lat * .pi / 180, other.lat * .pi / 180)
  let (u, v) = (sin((b - a) / 2), sin((other.lon - one.lon) * .pi / 360))
  return 2 * 6_371.0088 * asin(min(1, (u * u + cos(a) * cos(b) * v * v).squareRoot()))
}

/// The équité model, from its description only: dense, slow, sharing nothing with the one tested.
struct OracleEquite {
  let instance: Instance
  let parametres: ParametresEquite
  private let need: [Double]
  private let total: Double

  init(_ instance: Instance, _ parametres: ParametresEquite) {
    self.instance = instance
    self.parametres = parametres
    need = instance.communes.map { 0.17 * Double($0.population) }
    total = need.reduce(0, +)
  }

  private func phi(_ one: Int, _ other: Int) -> Double {
    guard let far = kilometres(instance.communes[one], instance.communes[other]) else { return 0 }
    return far <= 5 ? 1 : far <= 10 ? 0.3 : far <= 20 ? 0.1 : 0
  }

  private func access(_ commune: Int, from place: Int) -> Double {
    let served = need.indices.reduce(0.0) { $0 + phi($1, place) * need[$1] }
    return served > 0 ? phi(commune, place) / served * 10_000 : 0
  }

  func valeur(_ postes: [Int]) -> Double {
    let target = Double(parametres.postesDeReference) / total * 10_000
    return instance.communes.indices.reduce(0.0) { sum, commune in
      var reached = instance.existants.reduce(0.0) { $0 + 0.3 * access(commune, from: $1) }
      for (site, count) in postes.enumerated() {
        reached += Double(count) * access(commune, from: instance.sites[site].commune)
      }
      let share = reached / target
      let worth =
        min(share, 0.5) + 0.5 * max(0, min(share, 1) - 0.5) + 0.15 * max(0, min(share, 2) - 1)
      let rural = instance.communes[commune].population < 2_000 ? 1.15 : 1
      return sum + need[commune] * rural * worth
    }
  }

  func permet(_ postes: [Int], _ budget: Int) -> Bool {
    let places = instance.sites.map { instance.communes[$0.commune] }
    let cells = Dictionary(grouping: places.indices) {
      [Int((places[$0].lat / 0.35).rounded(.down)), Int((places[$0].lon / 0.45).rounded(.down))]
    }
    return tientLesPlafonds(postes, budget)
      && cells.values.allSatisfy { $0.reduce(0) { $0 + postes[$1] } >= 1 }
  }

  /// The envelope and the corridors.
  func tientLesPlafonds(_ postes: [Int], _ budget: Int) -> Bool {
    let cost = zip(postes, instance.sites).reduce(0) { $0 + $1.0 * $1.1.cout }
    return cost <= budget && tientLesFourchettes(postes)
  }

  func tientLesFourchettes(_ postes: [Int]) -> Bool {
    let places = instance.sites.map { instance.communes[$0.commune] }
    let people = instance.communes.reduce(0) { $0 + $1.population }
    for departement in Set(places.map(\.departement)) {
      let own = instance.communes.filter { $0.departement == departement }
        .reduce(0) { $0 + $1.population }
      let hundredths = parametres.postesDeReference * own
      let mine = places.indices.filter { places[$0].departement == departement }
      let room = mine.reduce(0) { $0 + instance.sites[$1].capacite }
      let posts = mine.reduce(0) { $0 + postes[$1] }
      let floor = min(parametres.plancher * hundredths / (100 * people), room)
      let ceiling = (135 * hundredths + 100 * people - 1) / (100 * people) + 1
      guard posts >= floor, posts <= ceiling else { return false }
    }
    return true
  }
}
