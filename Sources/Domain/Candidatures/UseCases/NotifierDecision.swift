import Territoires
package import Comptes
package import Kernel

/// Sends the decision's letter to the structure: appeals run from that day.
package struct NotifierDecision: Sendable {
  package static let roles: Set<Role> = [.equipeNationale, .comite, .signataire, .prefecture]
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Candidature>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let regles = try moyens.regles(on: moyens.jour(geste.at))
    let lettres = moyens.lettres(index, regles)
    return try await moyens.store.change(id, by: geste) { candidature in
      try acteur.require(Self.roles, on: candidature, index)
      return try candidature.notified(
        jour: moyens.jour(geste.at, departement: candidature.departement, index),
        version: version, lettres: lettres)
    }
  }

  /// The letter as it is, or was, sent. Throws `decisionManquante`.
  package func letter(_ candidature: Candidature) async throws -> Lettre {
    let index = try await moyens.territoires.index()
    let day = candidature.decision?.le ?? candidature.recueLe
    guard let lettre = moyens.lettres(index, try moyens.regles(on: day)).lettre(candidature)
    else { throw CandidatureRefusal.decisionManquante }
    return lettre
  }
}
