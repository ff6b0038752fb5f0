package import Kernel

/// Where accords and their projets are kept. Each method is one whole transaction.
package protocol AccordStore: Sendable {
  /// Nil when there is none.
  func accord(_ id: ID<Accord>) async throws -> Accord?

  /// All of them, the latest signed first.
  func accords() async throws -> [Accord]

  /// Stores a new accord. Answers the one that the same gesture stored before, if it did.
  func insert(_ changed: Changed<Accord>, by geste: Geste) async throws -> Accord

  /// Applies `change` to the accord as it is stored. The same gesture sent again changes nothing and
  /// answers the same. Throws `introuvable`, and what `change` throws.
  func change(
    _ id: ID<Accord>, by geste: Geste,
    _ change: @escaping @Sendable (Accord) throws -> Changed<Accord>
  ) async throws -> Accord
}

/// The posts really given, read from the decisions of the candidatures: never a refusal.
package protocol PostesPlaces: Sendable {
  /// Posts granted since `depuis` to be exercised in a département, wherever avenants took them by
  /// `jour`, in the order they were granted.
  func places(departement: String, depuis: Jour, on jour: Jour) async throws -> [PostePlace]
}

/// Posts of one structure, granted on one day in one commune.
package struct PostePlace: Sendable, Hashable {
  package let structure: String
  package let commune: String
  package let postes: Int
  package let le: Jour

  package init(structure: String, commune: String, postes: Int, le: Jour) {
    self.structure = structure
    self.commune = commune
    self.postes = postes
    self.le = le
  }
}
