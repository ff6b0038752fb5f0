package import Comptes
package import Kernel
import Territoires

/// Sends the representative's personal link again: an agent of the département, the structure that
/// deposited, or whoever holds the acknowledgement.
package struct RelancerEngagement: Sendable {
  package static let roles: Set<Role> = [.prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Whether this actor, who reads the file, may.
  package static func allows(_ acteur: Acteur, on candidature: Candidature) -> Bool {
    roles.contains(where: acteur.has)
      || (acteur.compte != nil && candidature.deposant == acteur.compte)
  }

  /// Throws `introuvable`, `interdit`, and what `Candidature.engagementReminded` throws.
  package func callAsFunction(
    _ id: ID<Candidature>, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    return try await remind(id, index, by: geste) { candidature in
      guard acteur.reads(candidature, index) else { throw CandidatureRefusal.introuvable }
      guard Self.allows(acteur, on: candidature) else { throw CandidatureRefusal.interdit }
    }
  }

  /// From the acknowledgement: its address is the proof.
  package func callAsFunction(
    numero: String, jeton: String, by geste: Geste
  ) async throws -> Candidature {
    let found = try await LireAccuse(moyens)(numero: numero, jeton: jeton)
    return try await remind(found.id, moyens.territoires.index(), by: geste) { _ in }
  }

  private func remind(
    _ id: ID<Candidature>, _ index: TerritoireIndex, by geste: Geste,
    _ check: @escaping @Sendable (Candidature) throws -> Void
  ) async throws -> Candidature {
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    let lettres = moyens.lettres(index, regles)
    let jeton = Jeton(from: moyens.randomness)
    let empreinte = jeton.empreinte(moyens.digests)
    return try await moyens.store.change(id, by: geste) { candidature in
      try check(candidature)
      return try candidature.engagementReminded(
        jeton: jeton, empreinte: empreinte, at: geste.at,
        jour: moyens.jour(geste.at, departement: candidature.departement, index), regles: regles,
        lettres: lettres)
    }
  }
}
