package import Kernel

/// Reads the accounts. The national team may.
package struct ConsulterComptes: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// One page in the order of names, and where the next one starts; nil at the end.
  package func page(
    _ recherche: RechercheComptes, limit: Int, par acteur: Acteur
  ) async throws -> (comptes: [Compte], suite: RechercheComptes.Position?) {
    try acteur.requireComptes()
    let found = try await moyens.store.comptes(recherche, limit: limit + 1)
    guard found.count > limit else { return (found, nil) }
    let page = Array(found.prefix(limit))
    return (page, page.last?.position)
  }

  package func compte(_ id: ID<Compte>, par acteur: Acteur) async throws -> Compte {
    guard id == acteur.compte || acteur.managesComptes else { throw CompteRefusal.interdit }
    guard let compte = try await moyens.store.compte(id) else { throw CompteRefusal.compteInconnu }
    return compte
  }

  /// By address, for the command line.
  package func compte(courriel typed: String, par acteur: Acteur) async throws -> Compte {
    try acteur.requireComptes()
    guard let courriel = AdresseCourriel(typed) else { throw CompteRefusal.courrielInvalide }
    guard let compte = try await moyens.store.compte(courriel) else {
      throw CompteRefusal.compteInconnu
    }
    return compte
  }
}
