import Territoires
package import Comptes
package import Kernel

/// Opens a comité de pilotage, for whoever sits at its secretariat or follows the département.
package struct LireComite: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// Throws `introuvable`, also outside the actor's territory.
  package func callAsFunction(
    _ id: ID<ComitePilotage>, acteur: Acteur
  ) async throws -> (comite: ComitePilotage, hotes: [StructureAccueillante]) {
    guard let comite = try await moyens.pilotage.comite(id),
      acteur.attends(comite.departement, try await moyens.territoires.index())
    else { throw CoordinationRefusal.introuvable }
    return (comite, try await moyens.pilotage.accueillantes(comite.departement, on: nil))
  }

  package func list(acteur: Acteur) async throws -> [ComitePilotage] {
    let index = try await moyens.territoires.index()
    return try await moyens.pilotage.comites().filter { acteur.attends($0.departement, index) }
  }
}

/// Creates the comité of a département, which has one.
package struct CreerComite: Sendable {
  package static let roles: Set<Role> = [.coordonnateur, .prefecture]
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func callAsFunction(
    _ departement: String, nom: String, acteur: Acteur, by geste: Geste
  ) async throws -> ID<ComitePilotage> {
    guard acteur.steers(departement, try await moyens.territoires.index()) else {
      throw CoordinationRefusal.interdit
    }
    return try await moyens.pilotage.insert(
      try ComitePilotage.cree(id: moyens.identifiers.next(), departement: departement, nom: nom),
      by: geste)
  }
}

/// Keeps a comité: its members, its meetings, what they decide.
package struct TenirComite: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func ajouterMembre(
    _ id: ID<ComitePilotage>, structure: String, nom: String, courriel typed: String, du: Jour,
    acteur: Acteur, by geste: Geste
  ) async throws {
    guard let courriel = AdresseCourriel(typed) else { throw CoordinationRefusal.courrielInvalide }
    let membre = ComitePilotage.Membre(
      id: moyens.identifiers.next(), structure: structure, nom: nom, courriel: courriel.text,
      personne: moyens.identifiers.next(), du: du)
    try await change(id, acteur, geste) { comite, _ in try comite.joined(by: membre) }
  }

  package func retirerMembre(
    _ id: ID<ComitePilotage>, _ membre: ID<ComitePilotage.Membre>, au: Jour, acteur: Acteur,
    by geste: Geste
  ) async throws {
    try await change(id, acteur, geste) { comite, _ in try comite.left(by: membre, au: au) }
  }

  package func convoquer(
    _ id: ID<ComitePilotage>, quand: HeureLocale, lieu: String, ordreDuJour: String,
    acteur: Acteur, by geste: Geste
  ) async throws {
    let reunion = ComitePilotage.Reunion(
      id: moyens.identifiers.next(), quand: quand, lieu: lieu, ordreDuJour: ordreDuJour)
    try await change(id, acteur, geste) { comite, _ in try comite.convoque(reunion) }
  }

  package func noter(
    _ id: ID<ComitePilotage>, _ reunion: ID<ComitePilotage.Reunion>,
    _ point: ComitePilotage.Point, acteur: Acteur, by geste: Geste
  ) async throws {
    try await change(id, acteur, geste) { comite, _ in try comite.note(point, reunion) }
  }

  /// Sends the relevé to everybody, once.
  package func envoyer(
    _ id: ID<ComitePilotage>, _ reunion: ID<ComitePilotage.Reunion>, acteur: Acteur,
    by geste: Geste
  ) async throws {
    guard let comite = try await moyens.pilotage.comite(id) else {
      throw CoordinationRefusal.introuvable
    }
    let jour = try await moyens.jour(geste.at, comite.departement)
    try await change(id, acteur, geste) { [catalogue = moyens.catalogue] comite, hotes in
      try comite.envoye(
        reunion, hotes, at: geste.at, on: jour, catalogue: catalogue)
    }
  }

  private func change(
    _ id: ID<ComitePilotage>, _ acteur: Acteur, _ geste: Geste,
    _ change:
      @escaping @Sendable (ComitePilotage, [StructureAccueillante]) throws ->
      Changed<ComitePilotage>
  ) async throws {
    let index = try await moyens.territoires.index()
    try await moyens.pilotage.change(id, by: geste) { comite, hotes in
      guard acteur.attends(comite.departement, index) else {
        throw CoordinationRefusal.introuvable
      }
      guard acteur.steers(comite.departement, index) else { throw CoordinationRefusal.interdit }
      return try change(comite, hotes)
    }
  }
}
