package import Comptes
package import Kernel

/// A challenge to a decision, or to the refusal that silence is: received, answered, never erased.
package struct Recours: Sendable, Equatable {
  package let id: ID<Recours>
  /// The decision it challenges; nil for the refusal by silence.
  package let decision: ID<Decision>?
  package let nature: Nature
  /// The civil day it was received, in the département.
  package let recuLe: Jour
  package let enregistreLe: Instant
  /// The account that sent or recorded it.
  package let par: ID<Compte>
  /// The structure's own words; may be erased.
  package let texte: String
  /// The last day to challenge, as it stood when it was received.
  package let limite: Jour
  /// The day when nobody's answer is a rejection.
  package let silenceLe: Jour
  package var reponse: Reponse?

  package enum Nature: String, Sendable, CaseIterable {
    /// Written to whoever decided.
    case gracieux
    /// Brought before the court; recorded here, judged there.
    case contentieux
  }

  /// The answer of the authority, with its reason.
  package struct Reponse: Sendable, Equatable {
    package let le: Jour
    package let at: Instant
    package let par: ID<Compte>
    package let raison: String
    /// The decision it leads to; nil when it is rejected.
    package let decision: ID<Decision>?

    package init(le: Jour, at: Instant, par: ID<Compte>, raison: String, decision: ID<Decision>?) {
      self.le = le
      self.at = at
      self.par = par
      self.raison = raison
      self.decision = decision
    }
  }

  package init(
    id: ID<Recours>, decision: ID<Decision>?, nature: Nature, recuLe: Jour, enregistreLe: Instant,
    par: ID<Compte>, texte: String, limite: Jour, silenceLe: Jour, reponse: Reponse? = nil
  ) {
    self.id = id
    self.decision = decision
    self.nature = nature
    self.recuLe = recuLe
    self.enregistreLe = enregistreLe
    self.par = par
    self.texte = texte
    self.limite = limite
    self.silenceLe = silenceLe
    self.reponse = reponse
  }

  /// After its last day: flagged, never refused at the door.
  package var isLate: Bool { recuLe > limite }

  package func etat(on jour: Jour) -> EtatRecours {
    if let reponse { return reponse.decision == nil ? .rejete : .accueilli }
    return jour >= silenceLe ? .rejeteParSilence : .enCours
  }
}

/// Where a recours stands on a day.
package enum EtatRecours: String, Sendable, CaseIterable {
  case enCours, accueilli, rejete, rejeteParSilence
}
