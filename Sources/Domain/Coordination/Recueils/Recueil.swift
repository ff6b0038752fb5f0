package import Accords
package import Candidatures
package import Kernel

/// A survey of needs that a coordonnateur sends to the structures of its perimeter: each guest has a
/// personal link, and none an account.
package struct Recueil: Sendable, Equatable {
  package let id: ID<Recueil>
  package let coordonnateur: ID<Coordonnateur>
  package let titre: String
  /// Whose local days it is opened and closed by.
  package let departement: String
  package let ouvertLe: Jour
  /// The last day to answer, until 23:59.
  package var clotLe: Jour
  /// In the order they were invited.
  package var invites: [Invite]

  package init(
    id: ID<Recueil>, coordonnateur: ID<Coordonnateur>, titre: String, departement: String,
    ouvertLe: Jour, clotLe: Jour, invites: [Invite]
  ) {
    self.id = id
    self.coordonnateur = coordonnateur
    self.titre = titre
    self.departement = departement
    self.ouvertLe = ouvertLe
    self.clotLe = clotLe
    self.invites = invites
  }

  package var subject: JournalEvent.Subject { .init("recueil", id.rawValue) }

  package func isOpen(on jour: Jour) -> Bool { jour <= clotLe }

  package func invite(_ id: ID<Invite>) -> Invite? { invites.first { $0.id == id } }
}

/// Whom a recueil listens to, by kind.
package enum Famille: String, Sendable, Hashable, CaseIterable {
  case epci
  case missionLocale = "mission-locale"
  case franceServices = "france-services"
  case mediatheque
}

/// A structure asked for its needs.
package struct Invite: Sendable, Equatable {
  package let id: ID<Invite>
  package let famille: Famille
  package let nom: String
  /// INSEE code.
  package let commune: String
  package let contact: Contact
  /// The person the contact's data belong to, for erasure.
  package let personne: Int64
  package let inviteLe: Instant
  /// The civil days of its reminders, in order.
  package var relances: [Jour]
  package var reponse: ReponseBesoins?
  package var suite: Suite?
  package var interet: Declaration?

  package init(
    id: ID<Invite>, famille: Famille, nom: String, commune: String, contact: Contact,
    personne: Int64, inviteLe: Instant, relances: [Jour] = [], reponse: ReponseBesoins? = nil,
    suite: Suite? = nil, interet: Declaration? = nil
  ) {
    self.id = id
    self.famille = famille
    self.nom = nom
    self.commune = commune
    self.contact = contact
    self.personne = personne
    self.inviteLe = inviteLe
    self.relances = relances
    self.reponse = reponse
    self.suite = suite
    self.interet = interet
  }

  /// Whoever reads the invitation.
  package struct Contact: Sendable, Equatable {
    package let nom: String
    package let courriel: String
    package init(nom: String, courriel: String) {
      self.nom = nom
      self.courriel = courriel
    }
  }

  /// The draft of a candidature that its answer became.
  package struct Suite: Sendable, Equatable {
    package let brouillon: ID<Brouillon>
    package let le: Instant
    /// The number of the candidature, once the draft is sent.
    package let candidature: String?
    package init(brouillon: ID<Brouillon>, le: Instant, candidature: String? = nil) {
      self.brouillon = brouillon
      self.le = le
      self.candidature = candidature
    }
  }

  /// The declared interest that its answer became.
  package struct Declaration: Sendable, Equatable {
    package let interet: ID<Interet>
    package let le: Instant
    package init(interet: ID<Interet>, le: Instant) {
      self.interet = interet
      self.le = le
    }
  }

  package var isSilent: Bool { reponse == nil }

  /// Silent, not erased, and not reminded in the last `jours` days: a reminder may go on the day that ends them.
  package func isRelancable(on jour: Jour, apres jours: Int) -> Bool {
    guard isSilent, !contact.courriel.isEmpty else { return false }
    return relances.last.map { $0.adding(days: jours) <= jour } ?? true
  }
}
