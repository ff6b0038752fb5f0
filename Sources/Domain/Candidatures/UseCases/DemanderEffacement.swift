package import Comptes
package import Kernel
import Territoires

/// The contact of a candidature asks to be erased, by the personal link of the acknowledgement.
package struct DemanderEffacement: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `introuvable`, `dejaEffacee`. Asked again, it answers the first request.
  package func callAsFunction(
    numero: String, jeton: String, by geste: Geste
  ) async throws -> DemandeEffacement {
    let candidature = try await LireAccuse(moyens)(numero: numero, jeton: jeton)
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(geste.at, departement: candidature.departement, index)
    let asked = try candidature.erasureAsked(jour: jour, regles: moyens.regles(on: jour))
    return try await moyens.store.ask(asked, by: geste)
  }
}

/// Opens a file to erase its person: for the national team alone, over the file's territory.
package struct PreparerEffacement: Sendable {
  package static let roles: Set<Role> = [.equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Throws `introuvable`, `interdit`, `dejaEffacee`.
  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur
  ) async throws -> Candidature {
    let candidature = try await LireCandidature(moyens)(id, acteur: acteur)
    try acteur.require(Self.roles, on: candidature, try await moyens.territoires.index())
    guard !candidature.demande.contact.isErased else { throw CandidatureRefusal.dejaEffacee }
    return candidature
  }

  /// The requests that wait, the most pressing first.
  package func demandes(acteur: Acteur) async throws -> [DemandeEffacement] {
    let index = try await moyens.territoires.index()
    return try await moyens.store.effacementsDemandes().filter {
      acteur.holds(Self.roles, over: index.ancestors(of: .departement($0.departement)))
    }
  }
}
