import Programme
package import Comptes
package import Kernel

/// Reminds a whole family in one act: those who are silent and were not reminded lately.
package struct RelancerFamille: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `personneARelancer` when nobody is left to remind today.
  package func callAsFunction(
    _ id: ID<Recueil>, _ famille: Famille, acteur: Acteur, by geste: Geste
  ) async throws {
    let (recueil, coordonnateur) = try await LireRecueil(moyens).toAct(id, acteur: acteur)
    let jour = try await moyens.jour(geste.at, recueil.departement)
    let delai = try moyens.regles(on: jour).coordination.relanceJours
    let family = recueil.invites.filter { $0.famille == famille && $0.isSilent }
    let liens = moyens.liens(family.map(\.id))
    let lettres = moyens.lettres(coordonnateur)
    try await moyens.recueils.change(id, by: geste) { recueil in
      let changed = try recueil.relance(famille, liens, on: jour, delai: delai, lettres)
      let reminded = changed.value.invites.filter { $0.relances.last == jour }.map(\.id)
      return changed.writing(liens.filter { reminded.contains($0.invite) })
    }
  }
}

/// Gives silent guests more time.
package struct ProlongerRecueil: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Recueil>, jusquau: Jour, acteur: Acteur, by geste: Geste
  ) async throws {
    let (recueil, _) = try await LireRecueil(moyens).toAct(id, acteur: acteur)
    let jour = try await moyens.jour(geste.at, recueil.departement)
    try await moyens.recueils.change(id, by: geste) { recueil in
      try recueil.prolonge(jusquau: jusquau, on: jour).writing([])
    }
  }
}
