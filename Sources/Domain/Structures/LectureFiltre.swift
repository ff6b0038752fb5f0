import Kernel
package import Territoires

/// The filters of a list of awards as an address writes them: read here once for the page, the files and
/// the API. What cannot be read is named, never put aside: a list of all of France answers nobody's
/// question.
package struct LectureFiltre: Sendable {
  /// The filters, by their names in an address.
  package enum Champ: String, Hashable, Sendable, CaseIterable {
    case territoire, type, zrr, qpv
    case franceServices = "france_services"
    case du, au, siege
    case texte = "q"
  }

  /// Unicode scalars that a search may hold.
  package static let longestTexte = 200

  /// Without the filters that could not be read.
  package let filtre: FiltreStructures
  /// What could not be read, in the order of the form.
  package let illisibles: [Champ]

  /// `valeur`: what the address says of a field; an empty text says nothing. A commune that is one no
  /// longer is read as today's.
  package init(_ index: TerritoireIndex, _ valeur: (Champ) -> String?) {
    var unreadable: [Champ] = []
    func read<T>(_ champ: Champ, _ parse: (String) -> T?) -> T? {
      guard let text = valeur(champ), !text.isEmpty else { return nil }
      if let value = parse(text) { return value }
      unreadable.append(champ)
      return nil
    }
    let yes: (String) -> Bool? = { $0 == "oui" ? true : nil }
    filtre = FiltreStructures(
      territoire: read(.territoire) { CodeTerritoire($0).flatMap(index.current) } ?? .pays,
      type: read(.type) { TypeStructure(rawValue: $0) }, zrr: read(.zrr, yes) ?? false,
      qpv: read(.qpv, yes) ?? false, franceServices: read(.franceServices, yes) ?? false,
      du: read(.du) { Jour(typed: $0) }, au: read(.au) { Jour(typed: $0) },
      siegeAilleurs: read(.siege) { $0 == "ailleurs" ? true : nil } ?? false,
      texte: read(.texte) { $0.unicodeScalars.count <= Self.longestTexte ? $0 : nil } ?? "")
    illisibles = unreadable
  }
}
