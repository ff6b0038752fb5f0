package import Kernel

/// The holder of an account asks to be erased. Whoever is signed in may, for themselves.
package struct DemanderEffacementCompte: Sendable {
  private let moyens: MoyensComptes
  private let mois: Int

  /// `mois`: the programme's delay to answer.
  package init(_ moyens: MoyensComptes, mois: Int) {
    self.moyens = moyens
    self.mois = mois
  }

  /// Throws `interdit`, `dejaEfface`. Asked again, it answers the first request.
  package func callAsFunction(
    par acteur: Acteur, geste: Geste
  ) async throws -> DemandeEffacementCompte {
    guard let id = acteur.compte, let compte = try await moyens.store.compte(id) else {
      throw CompteRefusal.interdit
    }
    let asked = try compte.erasureAsked(jour: moyens.jour(geste.at), mois: mois)
    return try await moyens.store.ask(asked, geste: geste)
  }

  /// What this actor asked; nil when they did not.
  package func demande(_ acteur: Acteur) async throws -> DemandeEffacementCompte? {
    guard let id = acteur.compte else { throw CompteRefusal.interdit }
    return try await moyens.store.demandeEffacement(id)
  }
}

/// Opens an account to erase its holder. The national team may, but nobody for themselves: somebody
/// else answers for it.
package struct PreparerEffacementCompte: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// Throws `interdit`, `propreCompte`, `compteInconnu`, `dejaEfface`.
  package func callAsFunction(
    _ id: ID<Compte>, par acteur: Acteur
  ) async throws -> (compte: Compte, demande: DemandeEffacementCompte?) {
    try acteur.requireComptes(on: id)
    guard let compte = try await moyens.store.compte(id) else { throw CompteRefusal.compteInconnu }
    guard !compte.isErased else { throw CompteRefusal.dejaEfface }
    return (compte, try await moyens.store.demandeEffacement(id))
  }

  /// The requests that wait, each with its account, the most pressing first.
  package func demandes(
    par acteur: Acteur
  ) async throws -> [(compte: Compte, demande: DemandeEffacementCompte)] {
    try acteur.requireComptes()
    var waiting: [(compte: Compte, demande: DemandeEffacementCompte)] = []
    for demande in try await moyens.store.effacementsDemandes() {
      guard let compte = try await moyens.store.compte(demande.compte) else { continue }
      waiting.append((compte, demande))
    }
    return waiting
  }
}
