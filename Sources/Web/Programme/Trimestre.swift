import Design
import Structures

/// A quarter of a year, for what happened over time.
struct Trimestre: Hashable, Comparable {
  let annee: Int
  /// 1 to 4.
  let rang: Int

  /// From `2021-03`. Nil for what is no month.
  init?(mois: String) {
    let parts = mois.split(separator: "-")
    guard parts.count == 2, let annee = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    self.annee = annee
    rang = (month + 2) / 3
  }

  static func < (a: Self, b: Self) -> Bool { (a.annee, a.rang) < (b.annee, b.rang) }

  /// Posts by quarter, in order.
  static func counts(_ months: [String: TotauxStructures]) -> [(trimestre: Trimestre, postes: Int)]
  {
    var counts: [Trimestre: Int] = [:]
    for (month, totals) in months {
      if let quarter = Trimestre(mois: month) { counts[quarter, default: 0] += totals.postes }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func columns(_ counts: [(trimestre: Trimestre, postes: Int)]) -> [ColonneTemps] {
    var year = 0
    // More would not be read.
    return counts.suffix(12).map { quarter, posts in
      defer { year = quarter.annee }
      return ColonneTemps(
        "T\(quarter.rang)", posts, groupe: year == quarter.annee ? nil : String(quarter.annee))
    }
  }

  /// The strongest quarter, in words.
  static func sentence(_ counts: [(trimestre: Trimestre, postes: Int)]) -> String {
    guard let most = counts.max(by: { $0.postes < $1.postes }) else { return "Aucun poste." }
    return "Postes validés par trimestre\u{A0}: le plus fort est le "
      + "\(Francais.ordinal(most.trimestre.rang)) trimestre \(most.trimestre.annee), avec "
      + "\(Francais.pluriel(most.postes, "poste", "postes"))."
  }
}
