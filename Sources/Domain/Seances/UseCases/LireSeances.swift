import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Opens comités and séances, for whoever may read them.
package struct LireSeances: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func comites(_ acteur: Acteur) async throws -> [Comite] {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.comites().filter { acteur.reads($0, index) }
  }

  /// Throws `introuvable`, also for a comité outside the actor's territory.
  package func comite(_ id: ID<Comite>, _ acteur: Acteur) async throws -> Comite {
    let index = try await moyens.candidatures.territoires.index()
    guard let found = try await moyens.store.comite(id), acteur.reads(found, index) else {
      throw SeanceRefusal.introuvable
    }
    return found
  }

  package func seance(_ id: ID<Seance>, _ acteur: Acteur) async throws -> SeanceOuverte {
    let index = try await moyens.candidatures.territoires.index()
    guard let found = try await moyens.store.ouverte(id), acteur.reads(found.comite, index) else {
      throw SeanceRefusal.introuvable
    }
    return found
  }

  /// Every séance the actor reads, the latest first.
  package func toutes(_ acteur: Acteur) async throws -> [SeanceOuverte] {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.ouvertes().filter { acteur.reads($0.comite, index) }
  }
}
