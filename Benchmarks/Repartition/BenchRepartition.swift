import Foundation
import JSON
import Repartition

/// Measures the allocation on the reference instances and prints one JSON object.
/// BenchRepartition FOLDER: the folder that holds inst_fr (demand.csv, sites.csv, existing.csv).
@main
struct BenchRepartition {
  static func main() async throws {
    guard let folder = CommandLine.arguments.dropFirst().first else {
      print("BenchRepartition DOSSIER/DES/INSTANCES")
      exit(2)
    }
    let start = now()
    let instance = try read(folder + "/inst_fr")
    let reading = now() - start
    var rows: [JSONObject.Member] = [.init("lecture_s", .number(reading))]
    rows.append(.init("premier_plan_ms", try await premiersPlans(instance)))
    for (radius, posts, seconds) in couvertures {
      rows.append(
        .init(
          "couverture_r\(Int(radius))_p\(posts)_\(Int(seconds))s",
          try await couverture(instance, radius, posts, seconds)))
    }
    for seconds in [0.5, 5.0] {
      rows.append(.init("equite_200M_\(seconds)s", try await equite(instance, seconds)))
    }
    rows.append(.init("departements", try await departements(instance)))
    rows.append(.init("et_si_couverture", try await Questions(instance).couverture()))
    rows.append(.init("et_si_equite", try await Questions(instance).equite()))
    rows.append(.init("pmed", try pmed(folder + "/orlib")))
    rows.append(.init("memoire_Mo", .int(peak())))
    print(JSONValue.object(JSONObject(rows)).text)
  }

  private static let couvertures: [(Double, Int, Double)] = [
    (10, 1_000, 2), (10, 1_000, 10), (5, 1_000, 2), (10, 2_000, 3), (20, 400, 10),
  ]

  @Sendable static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func read(_ folder: String) throws -> Instance {
    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).csv")))
    }
    return try LectureInstance(graine: 1)(
      demand: bytes("demand"), sites: bytes("sites"), existing: bytes("existing"))
  }

  private static func reglage(_ seconds: Double) -> ReglageCalcul {
    let start = now()
    return ReglageCalcul(limite: .secondes(seconds), fils: 2, horloge: { now() - start })
  }

  /// From what was read to a complete plan, the model built on the way.
  private static func premiersPlans(_ instance: Instance) async throws -> JSONValue {
    var rows: [JSONObject.Member] = []
    for (radius, posts) in [(5.0, 1_000), (10, 1_000), (10, 2_000), (20, 400)] {
      let reglage = reglage(0)
      let modele = try ModeleCouverture(instance, rayon: radius, postes: posts, budget: nil)
      let result = try await modele.calcule(reglage)
      rows.append(
        .init("couverture_r\(Int(radius))_p\(posts)", .number(result.premierPlan * 1_000)))
    }
    let reglage = reglage(0)
    let result = try await ModeleEquite(instance, budget: 200_000_000, postes: nil)
      .calcule(reglage)
    rows.append(.init("equite_200M", .number(result.premierPlan * 1_000)))
    return .object(JSONObject(rows))
  }

  /// The most memory the process held, in millions of bytes.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_000
  }

  private static func couverture(
    _ instance: Instance, _ radius: Double, _ posts: Int, _ seconds: Double
  ) async throws -> JSONValue {
    let reglage = reglage(seconds)
    let modele = try ModeleCouverture(instance, rayon: radius, postes: posts, budget: nil)
    return json(try await modele.calcule(reglage), reglage.horloge())
  }

  private static func equite(_ instance: Instance, _ seconds: Double) async throws -> JSONValue {
    let reglage = reglage(seconds)
    let modele = try ModeleEquite(instance, budget: 200_000_000, postes: nil)
    return json(try await modele.calcule(reglage), reglage.horloge())
  }

  /// Each département alone, R 5 km, a quarter of its share of 4,000 posts: the slowest, and how many
  /// were proved the best.
  private static func departements(_ instance: Instance) async throws -> JSONValue {
    let people = Dictionary(
      instance.communes.map { ($0.departement, $0.population) }, uniquingKeysWith: +)
    let all = people.values.reduce(0, +)
    var (proved, slowest, sum) = (0, 0.0, 0.0)
    for (departement, own) in people.sorted(by: { $0.key < $1.key }) {
      let reglage = reglage(1)
      let posts = (1_000 * own + all - 1) / all
      let modele = try ModeleCouverture(
        instance.seul(departement), rayon: 5, postes: posts, budget: nil)
      let result = try await modele.calcule(reglage)
      if result.arret == .optimal { proved += 1 }
      slowest = max(slowest, reglage.horloge())
      sum += result.valeur
    }
    return [
      "nombre": .int(people.count), "prouves": .int(proved), "plus_lent_s": .number(slowest),
      "somme": .number(sum),
    ]
  }

  /// The twenty first instances of the OR-Library: how many reach the published optimum.
  private static func pmed(_ folder: String) throws -> JSONValue {
    let optima = [
      5_819, 4_093, 4_250, 3_034, 1_355, 7_824, 5_631, 4_445, 2_734, 1_255, 7_696, 6_634, 4_374,
      2_968, 1_729, 8_162, 6_999, 4_809, 2_845, 1_789,
    ]
    let start = now()
    let reached = try optima.enumerated().filter { number, optimum in
      let text = try String(contentsOfFile: "\(folder)/pmed\(number + 1).txt", encoding: .utf8)
      guard let modele = Mediane(orlib: text) else { return false }
      var recherche = RechercheMediane(modele, graine: 1)
      recherche.avance(300)
      return modele.valeur(recherche.meilleurs) == optimum
    }
    return ["optimums": .int(reached.count), "secondes": .number(now() - start)]
  }

  private static func json(_ result: ResultatCalcul, _ seconds: Double) -> JSONValue {
    [
      "valeur": .number(result.valeur), "borne": .number(result.borne),
      "ecart_pour_cent": .number(100 * ResultatCalcul.ecart(result.valeur, result.borne)),
      "secondes": .number(seconds),
    ]
  }
}

extension Instance {
  /// Its communes and sites of one département.
  fileprivate func seul(_ departement: String) -> Instance {
    let kept = communes.indices.filter { communes[$0].departement == departement }
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    return Instance(
      communes: kept.map { communes[$0] },
      sites: sites.compactMap { site in
        place[site.commune].map { commune in
          SiteCandidat(
            numero: site.numero, commune: commune, estPrive: site.estPrive, cout: site.cout,
            capacite: site.capacite, garantis: site.garantis)
        }
      }, existants: [])
  }
}
