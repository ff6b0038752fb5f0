package import Candidatures
package import Comptes
package import Kernel
package import Structures

/// Posts to fill, as a structure to which they were granted describes them: what a candidat reads before
/// they say yes.
package struct Offre: Sendable, Equatable {
  package let id: ID<Offre>
  package let origine: Origine
  /// The structure's name.
  package let structure: String
  /// Posts granted: never more than the decision gave.
  package let postes: Int
  /// Where most of the posts are exercised.
  package let departement: String
  package let lieux: [LieuOffre]
  package let conditions: ConditionsOffre
  package let publieeLe: Instant
  package let contact: ContactOffre
  /// The account that answers for it; nil when the structure has none and answers by personal links.
  package let compte: ID<Compte>?
  package var retireeLe: Instant?

  package init(
    id: ID<Offre>, origine: Origine, structure: String, postes: Int, departement: String,
    lieux: [LieuOffre], conditions: ConditionsOffre, publieeLe: Instant, contact: ContactOffre,
    compte: ID<Compte>?, retireeLe: Instant? = nil
  ) {
    self.id = id
    self.origine = origine
    self.structure = structure
    self.postes = postes
    self.departement = departement
    self.lieux = lieux
    self.conditions = conditions
    self.publieeLe = publieeLe
    self.contact = contact
    self.compte = compte
    self.retireeLe = retireeLe
  }

  /// What granted the posts.
  package enum Origine: Sendable, Hashable {
    case candidature(ID<Candidature>)
    /// Awards of a list.
    case structure(ID<Structure>)
  }

  package var subject: JournalEvent.Subject { .init("offre", id.rawValue) }
}

/// A place where the post is exercised.
package struct LieuOffre: Sendable, Hashable {
  /// INSEE code.
  package let commune: String
  package let adresse: String

  package init(commune: String, adresse: String = "") {
    self.commune = commune
    self.adresse = adresse
  }
}

/// What the work is like, said before a candidat answers.
package struct ConditionsOffre: Sendable, Equatable {
  package let debut: Jour
  /// Several places in turn.
  package let itinerant: Bool
  /// How one gets there; empty when nothing is to be said.
  package let vehicule: String
  /// Who supervises.
  package let encadrement: String

  package init(debut: Jour, itinerant: Bool, vehicule: String, encadrement: String) {
    self.debut = debut
    self.itinerant = itinerant
    self.vehicule = vehicule
    self.encadrement = encadrement
  }
}

/// Whom the letters about an offer are sent to.
package struct ContactOffre: Sendable, Equatable {
  package let nom: String
  package let courriel: String
  /// Whom these data belong to, for erasure.
  package let personne: Int64

  package init(nom: String, courriel: String, personne: Int64) {
    self.nom = nom
    self.courriel = courriel
    self.personne = personne
  }
}
