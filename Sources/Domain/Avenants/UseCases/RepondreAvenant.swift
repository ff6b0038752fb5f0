package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// The structure that would receive the posts agrees; an agent may record its written agreement.
package struct AccepterTransfert: Sendable {
  package static let roles: Set<Role> = [.structure, .prefecture, .equipeNationale]
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Avenant>, acteur: Acteur, by geste: Geste
  ) async throws -> Avenant {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.change(id, by: geste) { avenant, contexte in
      guard let receveur = contexte.receveur?.candidature else { throw AvenantRefusal.dejaAccepte }
      return try avenant.accepted(
        moyens.acte(Self.roles, on: receveur, acteur, at: geste.at, index))
    }
  }
}

/// Whoever asked gives it up, or whoever would receive the posts says no.
package struct AbandonnerAvenant: Sendable {
  package static let roles = DemanderAvenant.roles
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Avenant>, acteur: Acteur, by geste: Geste
  ) async throws -> Avenant {
    let index = try await moyens.candidatures.territoires.index()
    return try await moyens.store.change(id, by: geste) { avenant, contexte in
      let sides = [contexte.receveur, contexte.demandeur].compactMap { $0?.candidature }
      let own = sides.first { acteur.reads($0, index) } ?? contexte.demandeur.candidature
      return try avenant.abandoned(
        moyens.acte(Self.roles, on: own, acteur, at: geste.at, index))
    }
  }
}

/// The signatory validates an avenant, or refuses it with a reason.
package struct StatuerAvenant: Sendable {
  package static let roles: Set<Role> = [.signataire, .equipeNationale]
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  /// `raison`: why it is refused; nil to validate. Throws `auteurIncomplet` when a signatory does not
  /// say whose power they hold.
  package func callAsFunction(
    _ id: ID<Avenant>, raison: String?, auteur: AuteurDecision, acteur: Acteur, by geste: Geste
  ) async throws -> Avenant {
    let candidatures = moyens.candidatures
    let index = try await candidatures.territoires.index()
    let regles = try candidatures.regles(on: candidatures.jour(geste.at))
    guard acteur.has(.equipeNationale) || !auteur.delegation.isEmpty else {
      throw AvenantRefusal.auteurIncomplet
    }
    return try await moyens.store.change(id, by: geste) { avenant, contexte in
      let acte = try moyens.acte(
        Self.roles, on: contexte.demandeur.candidature, acteur, at: geste.at, index)
      guard let raison else {
        return try avenant.validated(
          acte, auteur: auteur, contexte: contexte, lettres: moyens.lettres)
      }
      return try avenant.refused(
        acte, raison: raison, auteur: auteur, contexte: contexte, regles: regles,
        lettres: moyens.lettres)
    }
  }
}
