/// Where one post is exercised: a commune, an address in it, or « à préciser ».
package struct LieuExercice: Sendable, Hashable {
  /// Which post: 1 for the first.
  package let poste: Int
  /// INSEE code; nil when the place is still to be told.
  package let commune: String?
  /// A line of address or the name of a place; may be empty.
  package let adresse: String
  /// The share of the post spent there, in percent. The shares of one post make 100.
  package let part: Int

  package init(poste: Int, commune: String?, adresse: String = "", part: Int = 100) {
    self.poste = poste
    self.commune = commune
    self.adresse = adresse
    self.part = part
  }

  package static func aPreciser(poste: Int) -> LieuExercice {
    LieuExercice(poste: poste, commune: nil)
  }
}

extension Demande {
  /// How many posts have no place yet, if only for a part.
  package var postesAPreciser: Int {
    Set(lieux.filter { $0.commune == nil }.map(\.poste)).count
  }
}
