package import Candidatures
package import Kernel

/// Which files an agenda is made of.
package struct FiltreOrdre: Sendable, Hashable {
  /// Only those whose opinion is rendered; otherwise a missing opinion is shown as missing.
  package let avisRendu: Bool
  /// Code of a département; nil for the comité's whole territory.
  package let departement: String?
  /// Received before that day; nil for any.
  package let recuesAvant: Jour?

  package init(avisRendu: Bool = false, departement: String? = nil, recuesAvant: Jour? = nil) {
    self.avisRendu = avisRendu
    self.departement = departement
    self.recuesAvant = recuesAvant
  }

  /// Whether a file waiting for a decision belongs to the agenda.
  func holds(_ dossier: DossierSeance) -> Bool {
    (!avisRendu || dossier.avis?.rendu == true)
      && departement.map { dossier.departement == $0 } ?? true
      && recuesAvant.map { dossier.recueLe < $0 } ?? true
  }
}

/// A file as a séance reads it.
package struct DossierSeance: Sendable, Equatable {
  package let id: ID<Candidature>
  package let numero: String
  /// SIRET or RIDET.
  package let identifiant: String
  package let nom: String
  /// INSEE code of the seat.
  package let commune: String
  package let departement: String
  /// Asked for.
  package let postes: Int
  package let isPrivate: Bool
  package let genre: GenreCandidature
  package let recueLe: Jour
  package let silenceLe: Jour
  /// Whether the legal representative committed the structure.
  package let isCommitted: Bool
  package let isWithdrawn: Bool
  package let avis: Avis?
  /// Posts of the decision in force, and whether the structure was told; nil before any.
  package let decision: Decidee?
  /// The last adjournment that no later séance answered; nil for none.
  package var ajourneLe: Jour?
  /// The day of another séance that proposes on the file: its minutes are not approved yet, or its
  /// proposal is for the signatory. Nil for none.
  package var ailleursLe: Jour?

  package struct Avis: Sendable, Equatable {
    /// Zero when unfavourable.
    package let postes: Int
    package let rang: Int?
    package let rendu: Bool
    package let commentaire: String
    package init(postes: Int, rang: Int?, rendu: Bool, commentaire: String) {
      self.postes = postes
      self.rang = rang
      self.rendu = rendu
      self.commentaire = commentaire
    }
  }

  package struct Decidee: Sendable, Equatable {
    package let postes: Int
    /// The séance it comes from; nil for another origin.
    package let seance: Int64?
    package let isNotified: Bool
    package init(postes: Int, seance: Int64?, isNotified: Bool) {
      self.postes = postes
      self.seance = seance
      self.isNotified = isNotified
    }
  }

  package init(
    id: ID<Candidature>, numero: String, identifiant: String, nom: String, commune: String,
    departement: String, postes: Int, isPrivate: Bool, recueLe: Jour, silenceLe: Jour,
    isCommitted: Bool, isWithdrawn: Bool, avis: Avis?, decision: Decidee?, ajourneLe: Jour? = nil,
    ailleursLe: Jour? = nil, genre: GenreCandidature = .structure
  ) {
    self.genre = genre
    self.id = id
    self.numero = numero
    self.identifiant = identifiant
    self.nom = nom
    self.commune = commune
    self.departement = departement
    self.postes = postes
    self.isPrivate = isPrivate
    self.recueLe = recueLe
    self.silenceLe = silenceLe
    self.isCommitted = isCommitted
    self.isWithdrawn = isWithdrawn
    self.avis = avis
    self.decision = decision
    self.ajourneLe = ajourneLe
    self.ailleursLe = ailleursLe
  }
}
