package import Candidatures
package import Kernel

/// Where declared interests are kept. Each method is one whole transaction.
package protocol InteretStore: Sendable {
  /// Stores a declaration. Answers the one that the same gesture stored before, if it did.
  func insert(_ changed: Changed<Interet>, by geste: Geste) async throws -> Interet

  func interet(_ id: ID<Interet>) async throws -> Interet?

  /// Those of a reader, the latest first, from the one after `apres`.
  func interets(_ portee: Portee, apres: ID<Interet>?, limit: Int) async throws -> [Interet]

  /// How many structures, and how many posts they wish for.
  func totaux(_ portee: Portee) async throws -> (structures: Int, postes: Int)

  /// Stores a prefilled draft with its letters, and what `change` makes of the interest, together.
  /// Throws `introuvable`, and what `change` throws.
  func inviter(
    _ id: ID<Interet>, _ brouillon: Brouillon, _ messages: [Message], by geste: Geste,
    _ change: @escaping @Sendable (Interet) throws -> Changed<Interet>
  ) async throws -> Interet
}
