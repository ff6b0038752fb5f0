package import Comptes
package import Kernel

/// Where signed copies are kept. Each method is one whole transaction.
package protocol CopieStore: Sendable {
  /// Those of one thing, first to last; without their bytes.
  func copies(_ objet: ObjetSigne) async throws -> [CopieSignee]

  /// One, with its bytes; nil when there is none.
  func copie(_ id: ID<CopieSignee>) async throws -> (CopieSignee, [UInt8])?

  /// Stores what `rule` makes of those kept already. The same gesture sent again changes nothing.
  func insert(
    _ octets: [UInt8], of objet: ObjetSigne, by geste: Geste,
    _ rule: @escaping @Sendable ([CopieSignee]) throws -> Changed<CopieSignee>
  ) async throws
}

/// Says who reads one kind of thing, and who may deposit its signed copies.
package protocol PorteSignee: Sendable {
  var genre: ObjetSigne.Genre { get }

  /// Nil when there is no such thing, or not for this actor.
  func porte(_ numero: Int64, acteur: Acteur) async throws -> PorteOuverte?
}

/// A thing as an actor sees it.
package struct PorteOuverte: Sendable, Equatable {
  package let titre: String
  /// Its page on the site.
  package let chemin: String
  package let mayDeposit: Bool

  package init(titre: String, chemin: String, mayDeposit: Bool) {
    self.titre = titre
    self.chemin = chemin
    self.mayDeposit = mayDeposit
  }
}

/// What the use cases of signed copies work with.
package struct MoyensCopies: Sendable {
  package let store: any CopieStore
  package let portes: [any PorteSignee]
  package let identifiers: any Identifiers
  package let digests: any Digests

  package init(
    store: any CopieStore, portes: [any PorteSignee], identifiers: any Identifiers,
    digests: any Digests
  ) {
    self.store = store
    self.portes = portes
    self.identifiers = identifiers
    self.digests = digests
  }

  /// Throws `introuvable`, also to whoever may not read the thing.
  func porte(_ objet: ObjetSigne, _ acteur: Acteur) async throws -> PorteOuverte {
    guard let porte = portes.first(where: { $0.genre == objet.genre }),
      let found = try await porte.porte(objet.numero, acteur: acteur)
    else { throw CopieRefusal.introuvable }
    return found
  }
}
