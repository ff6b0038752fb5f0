package import Candidatures
package import Kernel

/// A candidature's posts, whole: what was granted, what moved, who supervises.
package struct DossierPostes: Sendable, Equatable {
  package let candidature: Candidature
  /// The posts that come from it, and those it ever held.
  package let registre: RegistrePostes
  /// Those it asked for and those that would bring it posts, the latest first.
  package let avenants: [Avenant]
  package let coordonnateurs: [PosteCoordonnateur]
  /// First to last.
  package let encadrants: [Encadrant]

  package init(
    candidature: Candidature, registre: RegistrePostes, avenants: [Avenant] = [],
    coordonnateurs: [PosteCoordonnateur] = [], encadrants: [Encadrant] = []
  ) {
    self.candidature = candidature
    self.registre = registre
    self.avenants = avenants
    self.coordonnateurs = coordonnateurs
    self.encadrants = encadrants
  }

  /// The posts its structure holds, as far as is known today.
  package var tenus: [PosteSuivi] { registre.tenus(candidature.id) }

  /// Posts that an avenant still open is about.
  var retenus: Set<Poste> { Set(avenants.filter { $0.etat.isOpen }.flatMap(\.postes)) }

  /// Who supervises on that day.
  package func encadrant(on jour: Jour) -> Encadrant? {
    encadrants.last { $0.du <= jour && ($0.au.map { jour < $0 } ?? true) }
  }

  /// Whether the post coordinates on that day.
  package func isCoordonnateur(_ poste: Poste, on jour: Jour) -> Bool {
    coordonnateurs.contains {
      $0.poste == poste && $0.du <= jour && ($0.au.map { jour < $0 } ?? true)
    }
  }
}

/// A post whose conseiller coordinates others, for a period.
package struct PosteCoordonnateur: Sendable, Hashable {
  package let id: ID<PosteCoordonnateur>
  package let poste: Poste
  package let du: Jour
  /// The first day it no longer does.
  package internal(set) var au: Jour?

  package init(id: ID<PosteCoordonnateur>, poste: Poste, du: Jour, au: Jour? = nil) {
    self.id = id
    self.poste = poste
    self.du = du
    self.au = au
  }
}

/// The person who supervises the conseillers at the host, for a period.
package struct Encadrant: Sendable, Equatable {
  package let id: ID<Encadrant>
  /// Whom an erasure names.
  package let personne: Int64
  package let nom: String
  package let fonction: String
  package let courriel: String
  /// E.164; empty when none was given.
  package let telephone: String
  package let du: Jour
  /// Nothing names them any more.
  package var isErased: Bool { courriel.isEmpty }

  /// The first day they no longer do: the next one's first.
  package internal(set) var au: Jour?

  package init(
    id: ID<Encadrant>, personne: Int64, nom: String, fonction: String, courriel: String,
    telephone: String, du: Jour, au: Jour? = nil
  ) {
    self.id = id
    self.personne = personne
    self.nom = nom
    self.fonction = fonction
    self.courriel = courriel
    self.telephone = telephone
    self.du = du
    self.au = au
  }
}
