package import Comptes
package import Kernel
package import Structures

/// The collectivité recognised by a dated decision to federate a territory's candidatures.
///
/// Whether it is recognised on a day is never stored: it follows from its dated facts (`isReconnu`).
package struct Coordonnateur: Sendable, Equatable {
  package let id: ID<Coordonnateur>
  package let nom: String
  package let siret: Siret
  /// Whose préfecture recognised it.
  package let departement: String
  package let perimetre: Perimetre
  package let reconnaissance: Reconnaissance
  package var fin: Fin?

  package init(
    id: ID<Coordonnateur>, nom: String, siret: Siret, departement: String,
    perimetre: Perimetre, reconnaissance: Reconnaissance, fin: Fin? = nil
  ) {
    self.id = id
    self.nom = nom
    self.siret = siret
    self.departement = departement
    self.perimetre = perimetre
    self.reconnaissance = reconnaissance
    self.fin = fin
  }

  /// The decision that recognises it.
  package struct Reconnaissance: Sendable, Equatable {
    /// The first day.
    package let du: Jour
    /// The last day; nil until further notice.
    package let au: Jour?
    /// The act as it was published.
    package let acte: String
    package let at: Instant
    package let par: ID<Compte>

    package init(du: Jour, au: Jour?, acte: String, at: Instant, par: ID<Compte>) {
      self.du = du
      self.au = au
      self.acte = acte
      self.at = at
      self.par = par
    }
  }

  /// What puts an end to it before its term: a fact of its own, the recognition is not rewritten.
  package struct Fin: Sendable, Equatable {
    package enum Motif: String, Sendable, CaseIterable { case retrait, renonciation }

    /// The first day when it is not recognised any more.
    package let du: Jour
    package let motif: Motif
    package let phrase: String
    package let at: Instant
    package let par: ID<Compte>

    package init(du: Jour, motif: Motif, phrase: String, at: Instant, par: ID<Compte>) {
      self.du = du
      self.motif = motif
      self.phrase = phrase
      self.at = at
      self.par = par
    }
  }

  /// How the journal names it.
  package var subject: JournalEvent.Subject { .init("coordonnateur", id.rawValue) }

  /// The last day it is recognised; nil until further notice.
  package var dernierJour: Jour? {
    guard let fin else { return reconnaissance.au }
    let eve = fin.du.adding(days: -1)
    return reconnaissance.au.map { min($0, eve) } ?? eve
  }

  package func isReconnu(on jour: Jour) -> Bool {
    reconnaissance.du <= jour && dernierJour.map { jour <= $0 } ?? true
  }

  /// Whether both are recognised on at least one same day, each on all of its days.
  func meets(du: Jour, au: Jour?) -> Bool {
    (dernierJour.map { du <= $0 } ?? true) && (au.map { reconnaissance.du <= $0 } ?? true)
  }
}
