package import Kernel
package import Territoires

/// Which awards are wanted. The same filter gives the page, its totals, the exports and the API.
package struct FiltreStructures: Hashable, Sendable {
  package var territoire: CodeTerritoire
  package var type: TypeStructure?
  /// Only awards that say « oui ».
  package var zrr: Bool
  package var qpv: Bool
  package var franceServices: Bool
  /// First and last day of the award, both included.
  package var du: Jour?
  package var au: Jour?
  /// Only awards whose seat lies outside the declared département.
  package var siegeAilleurs: Bool
  /// Words of the name or of the commune, or a SIRET or its beginning.
  package var texte: String

  package init(
    territoire: CodeTerritoire = .pays, type: TypeStructure? = nil, zrr: Bool = false,
    qpv: Bool = false, franceServices: Bool = false, du: Jour? = nil, au: Jour? = nil,
    siegeAilleurs: Bool = false, texte: String = ""
  ) {
    self.territoire = territoire
    self.type = type
    self.zrr = zrr
    self.qpv = qpv
    self.franceServices = franceServices
    self.du = du
    self.au = au
    self.siegeAilleurs = siegeAilleurs
    self.texte = texte
  }

  /// What is looked for, at most six words, as search keys. A SIRET typed with spaces is one word.
  package var mots: [String] {
    let words = searchKey(texte).split(separator: " ").map(String.init)
    let digits = words.joined()
    if digits.utf8.count >= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
      return [digits]
    }
    return Array(words.prefix(6))
  }
}

/// In what order. Equal values follow their identifiers.
package struct TriStructures: Hashable, Sendable {
  package enum Cle: String, Hashable, Sendable, CaseIterable {
    case nom, commune, postes, date, montant
  }
  package var cle: Cle
  package var descendant: Bool

  package init(_ cle: Cle = .nom, descendant: Bool = false) {
    self.cle = cle
    self.descendant = descendant
  }
}
