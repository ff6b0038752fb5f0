import Territoires
package import Comptes
package import Kernel

/// The préfecture recognises a collectivité, by a decision already signed: a signatory of the
/// département, or the national team, records it.
package struct ReconnaitreCoordonnateur: Sendable {
  package static let roles: Set<Role> = [.signataire, .equipeNationale]
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `interdit` outside one's territory, `chevauchement` where another one is recognised.
  package func callAsFunction(
    _ demande: DemandeReconnaissance, acteur: Acteur, by geste: Geste
  ) async throws -> ID<Coordonnateur> {
    let index = try await moyens.territoires.index()
    guard acteur.recognises(demande.departement, index), let compte = acteur.compte else {
      throw CoordinationRefusal.interdit
    }
    let id: ID<Coordonnateur> = moyens.identifiers.next()
    return try await moyens.coordonnateurs.insert(by: geste) { autres in
      try Coordonnateur.reconnu(
        demande, id: id, by: compte, at: geste.at, autres: autres, index)
    }
  }
}

/// Puts an end to a recognition before its term.
package struct TerminerCoordonnateur: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// `du`: the first day when it is not recognised any more.
  package func callAsFunction(
    _ id: ID<Coordonnateur>, du: Jour, _ motif: Coordonnateur.Fin.Motif, phrase: String,
    acteur: Acteur, by geste: Geste
  ) async throws {
    let index = try await moyens.territoires.index()
    try await moyens.coordonnateurs.change(id, by: geste) { coordonnateur in
      guard acteur.recognises(coordonnateur.departement, index), let compte = acteur.compte else {
        throw CoordinationRefusal.interdit
      }
      return try coordonnateur.termine(du: du, motif, phrase: phrase, by: compte, at: geste.at)
    }
  }
}

/// The published order: reads the rule and the facts as they are now.
package struct LireOrdrePriorite: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func callAsFunction() async throws -> OrdrePriorite {
    OrdrePriorite(
      try await moyens.coordonnateurs.coordonnateurs(), moyens.regles,
      try await moyens.territoires.index())
  }
}
