package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// The competent authority turns approved minutes into decisions, then writes to every structure.
package struct PrendreDecisions: Sendable {
  package static let roles: Set<Role> = [.signataire, .equipeNationale]
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  /// Decides the files of the actor's territory. Answers how many. Throws `rienADecider`.
  package func callAsFunction(
    _ id: ID<Seance>, auteur: AuteurDecision, acteur: Acteur, by geste: Geste
  ) async throws -> Int {
    let index = try await moyens.candidatures.territoires.index()
    guard let seance = try await moyens.store.seance(id) else { throw SeanceRefusal.introuvable }
    guard let compte = acteur.compte, Self.roles.contains(where: acteur.has) else {
      throw SeanceRefusal.interdit
    }
    guard acteur.has(.equipeNationale) || !auteur.delegation.isEmpty else {
      throw CandidatureRefusal.auteurIncomplet
    }
    let regles = try moyens.candidatures.regles(on: moyens.candidatures.jour(geste.at))
    let means = moyens.candidatures
    let decisions = Dictionary(
      seance.points.map { ($0.candidature, means.identifiers.next(Decision.self)) },
      uniquingKeysWith: { first, _ in first })
    let count = try await moyens.store.decide(id, annonce: nil, by: geste) {
      seance, candidature in
      guard Self.covers(acteur, Self.roles, candidature.departement, index) else { return nil }
      return try seance.decision(
        on: candidature,
        SignatureSeance(
          auteur: auteur, compte: compte, at: geste.at,
          jour: means.jour(geste.at, departement: candidature.departement, index),
          decisions: decisions),
        regles: regles)
    }
    guard count > 0 else { throw SeanceRefusal.rienADecider }
    return count
  }

  /// Sends the letters of the séance's decisions, one a structure. Throws `rienAEnvoyer`.
  package func notify(
    _ id: ID<Seance>, acteur: Acteur, by geste: Geste
  ) async throws -> Int {
    let index = try await moyens.candidatures.territoires.index()
    guard NotifierDecision.roles.contains(where: acteur.has) else {
      throw SeanceRefusal.interdit
    }
    let means = moyens.candidatures
    let lettres = means.lettres(index, try means.regles(on: means.jour(geste.at)))
    let count = try await moyens.store.decide(id, annonce: means.jour(geste.at), by: geste) {
      seance, candidature in
      guard Self.covers(acteur, NotifierDecision.roles, candidature.departement, index) else {
        return nil
      }
      return try seance.notification(
        of: candidature,
        on: means.jour(geste.at, departement: candidature.departement, index), lettres: lettres)
    }
    guard count > 0 else { throw SeanceRefusal.rienAEnvoyer }
    return count
  }

  private static func covers(
    _ acteur: Acteur, _ roles: Set<Role>, _ departement: String, _ index: TerritoireIndex
  ) -> Bool {
    acteur.holds(roles, over: index.ancestors(of: .departement(departement)))
  }
}
