import Candidatures
package import Comptes
package import Kernel
package import Territoires

/// The national team, or the comité's own secretariat over a smaller territory, sets a body up.
package struct CreerComite: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func callAsFunction(
    nom: String, perimetre: CodeTerritoire, quorum: RegleQuorum, id: ID<Comite>? = nil,
    acteur: Acteur, by geste: Geste
  ) async throws -> Comite {
    let index = try await moyens.candidatures.territoires.index()
    let created = try Comite.cree(
      id: id ?? moyens.candidatures.identifiers.next(), nom: nom, perimetre: perimetre,
      quorum: quorum)
    guard acteur.runs(created.value, index) else { throw SeanceRefusal.interdit }
    return try await moyens.store.insert(created, by: geste)
  }
}
