package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// What the secretariat records during the séance: who is there, who stands aside, what is proposed.
package struct TenirSeance: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func attend(
    _ id: ID<Seance>, _ membres: Set<ID<Membre>>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    let jour = moyens.candidatures.jour(geste.at)
    return try await moyens.store.change(id, by: geste) { seance, contexte in
      try acteur.require(running: contexte.comite, index)
      return try seance.attended(by: membres, in: contexte, on: jour, version: version)
    }
  }

  package func recuse(
    _ id: ID<Seance>, _ membre: ID<Membre>, from candidatures: Set<ID<Candidature>>, version: Int,
    acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.change(id, by: geste) { seance, contexte in
      try acteur.require(running: contexte.comite, index)
      return try seance.recused(
        membre, from: candidatures, in: contexte.comite, version: version)
    }
  }

  package func propose(
    _ id: ID<Seance>, _ serie: [ID<Candidature>: Proposition], version: Int, acteur: Acteur,
    by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    let regles = moyens
    return try await moyens.store.change(id, by: geste) { seance, contexte in
      try acteur.require(running: contexte.comite, index)
      return try seance.proposed(
        serie, contexte: contexte, regles: regles.regles(on: seance.le), version: version)
    }
  }

  /// Proposes what the opinions say for every remaining file that they favour in full.
  package func proposeAvis(
    _ id: ID<Seance>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Seance {
    let index = try await moyens.candidatures.territoires.index()
    let regles = moyens
    return try await moyens.store.change(id, by: geste) { seance, contexte in
      try acteur.require(running: contexte.comite, index)
      return try seance.proposed(
        seance.suggestions(contexte), contexte: contexte,
        regles: regles.regles(on: seance.le), version: version)
    }
  }
}
