import Design
import Territoires

extension Champ {
  /// The whole number typed, or a message where it is none of `bounds`.
  @discardableResult
  mutating func attend(_ bounds: ClosedRange<Int>) -> Int? {
    guard let value = Int(valeur), bounds.contains(value) else {
      erreur =
        "Indiquez un nombre entre \(bounds.lowerBound) et \(Francais.nombre(bounds.upperBound))."
      return nil
    }
    return value
  }

  /// The codes of the communes typed, by name, or a message about the first that is not there.
  mutating func communes(in departement: String, _ index: TerritoireIndex) -> Set<String> {
    var codes = Set<String>()
    for name in valeur.split(separator: ",").map({ $0.drop { $0.isWhitespace } })
    where !name.isEmpty {
      guard let commune = index.communes(nom: String(name), departement: departement).first else {
        erreur =
          erreur
          ?? "Nous ne trouvons pas \(Francais.cite(String(name.prefix(60)))) dans ce département."
        continue
      }
      codes.insert(commune.code)
    }
    return codes
  }
}
