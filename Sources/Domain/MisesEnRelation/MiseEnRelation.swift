package import Candidats
package import Comptes
package import Kernel

/// A candidat and a structure proposed to each other, with a deadline and an answer.
///
/// Its state is never stored: it follows from the dated facts below (`etat`).
package struct MiseEnRelation: Sendable, Equatable {
  package let id: ID<MiseEnRelation>
  package var version: Int
  package let offre: ID<Offre>
  package let candidat: ID<Candidat>
  /// Of the offer: its clock is theirs.
  package let departement: String
  package let proposeeLe: Instant
  /// The account that proposed it; nil for a run.
  package let par: ID<Compte>?
  /// The last day to answer: it ends at 23:59, local time. A step forward gives days again.
  package var echeance: Jour
  /// SHA-256 of the structure's link.
  package let empreinte: [UInt8]
  package var reponse: Reponse?
  /// The structure wants to meet.
  package var interetLe: Instant?
  package var entretien: Entretien?
  package var issue: Issue?

  package init(
    id: ID<MiseEnRelation>, version: Int = 1, offre: ID<Offre>, candidat: ID<Candidat>,
    departement: String, proposeeLe: Instant, par: ID<Compte>?, echeance: Jour,
    empreinte: [UInt8], reponse: Reponse? = nil, interetLe: Instant? = nil,
    entretien: Entretien? = nil, issue: Issue? = nil
  ) {
    self.id = id
    self.version = version
    self.offre = offre
    self.candidat = candidat
    self.departement = departement
    self.proposeeLe = proposeeLe
    self.par = par
    self.echeance = echeance
    self.empreinte = empreinte
    self.reponse = reponse
    self.interetLe = interetLe
    self.entretien = entretien
    self.issue = issue
  }

  package var subject: JournalEvent.Subject { .init("mise", id.rawValue) }

  /// What the candidat answered.
  package struct Reponse: Sendable, Equatable {
    package let oui: Bool
    package let le: Instant
    package init(oui: Bool, le: Instant) {
      self.oui = oui
      self.le = le
    }
  }

  /// A meeting, at the local time of the place.
  package struct Entretien: Sendable, Equatable {
    package let le: HeureLocale
    package let lieu: String
    package init(le: HeureLocale, lieu: String) {
      self.le = le
      self.lieu = lieu
    }
  }

  /// How it ended.
  package struct Issue: Sendable, Equatable {
    package let nature: Nature
    /// The code of a ground of the programme, for a « no » of the structure.
    package let motif: String?
    /// Read by the candidat as it is; may be empty.
    package let phrase: String
    package let jour: Jour

    package init(_ nature: Nature, motif: String? = nil, phrase: String = "", jour: Jour) {
      self.nature = nature
      self.motif = motif
      self.phrase = phrase
      self.jour = jour
    }
  }

  package enum Nature: String, Sendable, CaseIterable {
    case retenu, nonRetenu
    /// The candidat said no.
    case decline
    /// Nobody answered in time: which of the two.
    case silenceCandidat, silenceStructure
    /// The candidat looks for nothing any more, or was erased.
    case retrait
    /// They were retained by another structure.
    case retenuAilleurs
    /// Others fill every post.
    case postePourvu
  }
}
