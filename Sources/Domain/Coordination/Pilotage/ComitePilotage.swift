package import Kernel

/// The département's steering committee: members, meetings, relevés de décisions. It selects nobody:
/// that is the comité de sélection's.
package struct ComitePilotage: Sendable, Equatable {
  package let id: ID<ComitePilotage>
  package let departement: String
  package let nom: String
  package var membres: [Membre]
  /// In the order of their days.
  package var reunions: [Reunion]

  package init(
    id: ID<ComitePilotage>, departement: String, nom: String, membres: [Membre] = [],
    reunions: [Reunion] = []
  ) {
    self.id = id
    self.departement = departement
    self.nom = nom
    self.membres = membres
    self.reunions = reunions
  }

  package var subject: JournalEvent.Subject { .init("comite_pilotage", id.rawValue) }

  package func reunion(_ id: ID<Reunion>) -> Reunion? { reunions.first { $0.id == id } }

  /// Somebody who sits in it, for a structure.
  package struct Membre: Sendable, Equatable {
    package let id: ID<Membre>
    package let structure: String
    package let nom: String
    package let courriel: String
    /// The person these data belong to, for erasure.
    package let personne: Int64
    package let du: Jour
    /// The last day; nil until further notice.
    package var au: Jour?

    package init(
      id: ID<Membre>, structure: String, nom: String, courriel: String, personne: Int64,
      du: Jour, au: Jour? = nil
    ) {
      self.id = id
      self.structure = structure
      self.nom = nom
      self.courriel = courriel
      self.personne = personne
      self.du = du
      self.au = au
    }

    package func sits(on jour: Jour) -> Bool { du <= jour && au.map { jour <= $0 } ?? true }
  }

  /// A dated meeting, with its relevé de décisions.
  package struct Reunion: Sendable, Equatable {
    package let id: ID<Reunion>
    package let quand: HeureLocale
    package let lieu: String
    package let ordreDuJour: String
    package var releve: [Point]
    package var envoi: Envoi?

    package init(
      id: ID<Reunion>, quand: HeureLocale, lieu: String, ordreDuJour: String,
      releve: [Point] = [], envoi: Envoi? = nil
    ) {
      self.id = id
      self.quand = quand
      self.lieu = lieu
      self.ordreDuJour = ordreDuJour
      self.releve = releve
      self.envoi = envoi
    }
  }

  /// One thing decided: what, by whom, by when.
  package struct Point: Sendable, Equatable {
    package let texte: String
    package let responsable: String
    package let echeance: Jour

    package init(texte: String, responsable: String, echeance: Jour) {
      self.texte = texte
      self.responsable = responsable
      self.echeance = echeance
    }
  }

  /// The relevé was sent: it does not change any more.
  package struct Envoi: Sendable, Equatable {
    package let le: Instant
    package let destinataires: Int

    package init(le: Instant, destinataires: Int) {
      self.le = le
      self.destinataires = destinataires
    }
  }
}
