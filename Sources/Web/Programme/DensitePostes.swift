import Design
import Kernel
import Structures
import Territoires

/// Posts per 100,000 inhabitants of a territory.
struct DensitePostes: Sendable {
  let code: String
  let nom: String
  let totaux: TotauxStructures
  let population: Int

  /// Nil where nobody is counted.
  var pour100000: Double? {
    population > 0 ? Double(totaux.postes) * 100_000 / Double(population) : nil
  }

  /// `6,1`, or a dash.
  var texte: String { pour100000.map { Francais.decimal($0) } ?? "–" }

  /// Rounded as it is shown, so that a figure and its shade agree.
  var valeur: Double { pour100000.map { ($0 * 10).rounded() / 10 } ?? .nan }

  /// The thresholds of the national map.
  static let classes = Classes([4.5, 6, 8, 10.5])

  /// Every département, and the overseas collectivities that hold posts.
  static func departements(
    _ groups: [String: TotauxStructures], _ index: TerritoireIndex
  ) -> [DensitePostes] {
    index.departements.compactMap { departement in
      let totals = groups[departement.code]
      guard totals != nil || !departement.isCollectivite else { return nil }
      return DensitePostes(
        code: departement.code, nom: departement.nom, totaux: totals ?? .zero,
        population: index.population(of: .departement(departement.code)))
    }
  }
}
