import Territoires
package import Comptes
package import Kernel

/// A coordonnateur opens a recueil and invites its first guests.
package struct OuvrirRecueil: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  /// The coordonnateurs an actor may open a recueil for, recognised today.
  package func coordonnateurs(_ acteur: Acteur, at: Instant) async throws -> [Coordonnateur] {
    let index = try await moyens.territoires.index()
    var found: [Coordonnateur] = []
    for coordonnateur in try await moyens.coordonnateurs.coordonnateurs() {
      let jour = try await moyens.jour(at, coordonnateur.departement)
      if acteur.coordinates(coordonnateur, index), coordonnateur.isReconnu(on: jour) {
        found.append(coordonnateur)
      }
    }
    return found
  }

  /// `invites`: a pasted list. Throws `InvitesRefusal` with the lines to correct.
  package func callAsFunction(
    _ coordonnateur: ID<Coordonnateur>, titre: String, clotLe: Jour, invites text: String,
    acteur: Acteur, by geste: Geste
  ) async throws -> ID<Recueil> {
    let index = try await moyens.territoires.index()
    guard let found = try await moyens.coordonnateurs.coordonnateur(coordonnateur),
      acteur.coordinates(found, index)
    else { throw CoordinationRefusal.introuvable }
    let jour = try await moyens.jour(geste.at, found.departement)
    var opened = try Recueil.ouvert(
      id: moyens.identifiers.next(), coordonnateur: found, titre: titre, clotLe: clotLe, on: jour)
    let guests = moyens.invites(try LectureInvites(index, connus: [])(text), at: geste.at)
    let liens = moyens.liens(guests.map(\.id))
    let invited = try opened.value.inviting(
      guests, liens, on: jour, moyens.lettres(found))
    opened.events += invited.events
    return try await moyens.recueils.insert(
      Changed(
        RecueilEcrit(invited.value, liens: liens), events: opened.events,
        messages: invited.messages), by: geste)
  }
}

/// Invites more guests to an open recueil.
package struct InviterAuRecueil: Sendable {
  private let moyens: MoyensCoordination

  package init(_ moyens: MoyensCoordination) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Recueil>, invites text: String, acteur: Acteur, by geste: Geste
  ) async throws {
    let (recueil, coordonnateur) = try await LireRecueil(moyens).toAct(id, acteur: acteur)
    let jour = try await moyens.jour(geste.at, recueil.departement)
    let known = Set(recueil.invites.map(\.contact.courriel))
    let guests = moyens.invites(
      try LectureInvites(try await moyens.territoires.index(), connus: known)(text), at: geste.at)
    let liens = moyens.liens(guests.map(\.id))
    let lettres = moyens.lettres(coordonnateur)
    try await moyens.recueils.change(id, by: geste) { recueil in
      let changed = try recueil.inviting(guests, liens, on: jour, lettres)
      return changed.writing(liens)
    }
  }
}

extension MoyensCoordination {
  fileprivate func invites(_ typed: [InviteSaisi], at: Instant) -> [Invite] {
    typed.map { guest in
      Invite(
        id: identifiers.next(), famille: guest.famille, nom: guest.nom, commune: guest.commune,
        contact: guest.contact, personne: identifiers.next(), inviteLe: at)
    }
  }
}

extension Changed<Recueil> {
  /// With the links of the letters that go with it.
  func writing(_ liens: [LienInvite]) -> Changed<RecueilEcrit> {
    Changed<RecueilEcrit>(
      RecueilEcrit(value, liens: liens), events: events, messages: messages)
  }
}
