package import Territoires

/// A land one can cross by road: nobody is asked to cross the sea for an interview.
package enum Terre {
  /// `continent` for mainland France, `corse`, or the code of an overseas territory.
  package static func code(departement: String) -> String {
    if departement == "2A" || departement == "2B" || departement == "20" { return "corse" }
    return departement.hasPrefix("97") || departement.hasPrefix("98") ? departement : "continent"
  }

  /// Whether somebody of `commune`, ready to travel so many kilometres, would go to `lieu`: on the
  /// same land, and no farther as the crow flies. A commune without a known centre is reached from
  /// its own only.
  package static func atteint(
    _ lieu: String, depuis commune: String, mobilite: Int, _ index: TerritoireIndex
  ) -> Bool {
    guard let from = index.resolve(commune)?.commune, let to = index.resolve(lieu)?.commune else {
      return false
    }
    if from.code == to.code { return true }
    guard code(departement: from.departement) == code(departement: to.departement),
      let start = from.position, let end = to.position
    else { return false }
    return start.kilometres(to: end) <= Double(mobilite)
  }
}
