package import Comptes
package import Kernel

/// The act of the competent authority on a candidature, with its signatory.
package struct Decision: Sendable, Equatable {
  package let id: ID<Decision>
  /// 1 for the first of its candidature; the next ones take its place without changing it.
  package let rang: Int
  package let origine: OrigineDecision
  package let texte: TexteDecision
  package let auteur: AuteurDecision
  /// What a computation weighed in it, for the letter to say; empty when there was none.
  package let calcul: String
  package let prise: Instant
  /// Its civil day in the département.
  package let le: Jour
  package let par: ID<Compte>
  /// The day the structure was told, from which appeals run.
  package var notifieeLe: Jour?

  package init(
    id: ID<Decision>, rang: Int, origine: OrigineDecision, texte: TexteDecision,
    auteur: AuteurDecision, calcul: String = "", prise: Instant, le: Jour, par: ID<Compte>,
    notifieeLe: Jour? = nil
  ) {
    self.id = id
    self.rang = rang
    self.origine = origine
    self.texte = texte
    self.auteur = auteur
    self.calcul = calcul
    self.prise = prise
    self.le = le
    self.par = par
    self.notifieeLe = notifieeLe
  }
}

/// What a decision says: posts granted, and why.
package struct TexteDecision: Sendable, Equatable {
  /// Zero for a refusal.
  package let postes: Int
  /// The code of an official ground of the programme; nil when every post asked for is granted.
  package let motif: String?
  /// One true sentence; may be empty when every post is granted.
  package let phrase: String

  package init(postes: Int, motif: String?, phrase: String) {
    self.postes = postes
    self.motif = motif
    self.phrase = phrase
  }
}

/// Who signs: an act of the administration names its author (CRPA, L. 212-1).
package struct AuteurDecision: Sendable, Equatable {
  package let prenom: String
  package let nom: String
  package let qualite: String
  package let service: String
  /// « Pour le préfet et par délégation »; empty when the author holds the power.
  package let delegation: String

  package init(
    prenom: String, nom: String, qualite: String, service: String, delegation: String = ""
  ) {
    self.prenom = prenom
    self.nom = nom
    self.qualite = qualite
    self.service = service
    self.delegation = delegation
  }
}
