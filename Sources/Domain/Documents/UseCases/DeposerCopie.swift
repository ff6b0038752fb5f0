package import Comptes
package import Kernel

/// Somebody concerned sends the scan of a document signed by hand.
package struct DeposerCopie: Sendable {
  private let moyens: MoyensCopies

  package init(_ moyens: MoyensCopies) { self.moyens = moyens }

  /// `id`: fixed by the demonstration; drawn otherwise.
  package func callAsFunction(
    _ octets: [UInt8], nom: String, objet: ObjetSigne, id: ID<CopieSignee>? = nil,
    acteur: Acteur, by geste: Geste
  ) async throws {
    let porte = try await moyens.porte(objet, acteur)
    guard porte.mayDeposit, let compte = acteur.compte else { throw CopieRefusal.interdit }
    let new = id ?? moyens.identifiers.next()
    let empreinte = moyens.digests.sha256(octets)
    try await moyens.store.insert(octets, of: objet, by: geste) { deja in
      try CopieSignee.recue(
        octets, nom: nom, objet: objet, id: new, empreinte: empreinte, deja: deja, at: geste.at,
        par: compte)
    }
  }
}

/// Lists the signed copies of a thing, and opens one, for whoever reads the thing.
package struct LireCopies: Sendable {
  private let moyens: MoyensCopies

  package init(_ moyens: MoyensCopies) { self.moyens = moyens }

  package func callAsFunction(
    _ objet: ObjetSigne, acteur: Acteur
  ) async throws -> (porte: PorteOuverte, copies: [CopieSignee]) {
    let porte = try await moyens.porte(objet, acteur)
    return (porte, try await moyens.store.copies(objet))
  }

  package func octets(
    _ id: ID<CopieSignee>, acteur: Acteur
  ) async throws -> (CopieSignee, [UInt8]) {
    guard let found = try await moyens.store.copie(id) else { throw CopieRefusal.introuvable }
    _ = try await moyens.porte(found.0.objet, acteur)
    return found
  }
}
