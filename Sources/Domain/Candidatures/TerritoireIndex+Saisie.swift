import Kernel
package import Territoires

extension TerritoireIndex {
  /// The commune that a typed text names, alone when there is no doubt; otherwise those to choose
  /// from, at most ten. Reads a name, a postal code, an INSEE code, `Livry-Gargan (93190)`, and the
  /// choice of a list: `commune:93046`.
  package func communes(typed text: String) -> [Commune] {
    if case .commune(let code)? = CodeTerritoire(text) {
      return resolve(code).map { [$0.commune] } ?? []
    }
    let name = text.prefix { $0 != "(" }
    let found = search(String(name), limit: 10)
    let inside = text.drop { $0 != "(" }.filter(\.isNumber)
    let precise = found.filter { $0.codesPostaux.contains(inside) || $0.code == inside }
    if precise.count == 1 { return precise }
    let key = searchKey(String(name))
    let exact = found.filter { $0.cle == key }
    return exact.isEmpty ? found : exact
  }

  /// How a commune is typed so that it is read back without a doubt: `Livry-Gargan (93190)`.
  func typed(_ code: String) -> String {
    guard let commune = resolve(code)?.commune else { return "" }
    for inside in [commune.codesPostaux.first ?? commune.code, commune.code] {
      let text = "\(commune.nom) (\(inside))"
      if communes(typed: text).map(\.code) == [commune.code] { return text }
    }
    return "commune:\(commune.code)"
  }
}
