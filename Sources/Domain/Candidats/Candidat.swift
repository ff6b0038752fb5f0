package import Kernel

/// A person who applies to become conseiller, without account: their link opens their space.
///
/// Its state is never stored: it follows from the dated facts below (`etat`).
package struct Candidat: Sendable, Equatable {
  package let id: ID<Candidat>
  package var version: Int
  /// Whom their personal data belong to, for erasure.
  package let personne: Int64
  /// Nil once erased.
  package var profil: Profil?
  package let inscritLe: Instant
  /// When the address was proved to be theirs.
  package var confirmeLe: Instant?
  /// Their last sign of life: retention runs from it.
  package var actifLe: Instant
  package var pix: ResultatPix?
  package var cv: CV?
  /// They look for nothing any more.
  package var retireLe: Instant?
  /// When they were told that their data are about to be erased.
  package var avertiLe: Instant?
  package var effaceLe: Instant?

  package init(
    id: ID<Candidat>, version: Int = 1, personne: Int64, profil: Profil?, inscritLe: Instant,
    confirmeLe: Instant? = nil, actifLe: Instant, pix: ResultatPix? = nil, cv: CV? = nil,
    retireLe: Instant? = nil, avertiLe: Instant? = nil, effaceLe: Instant? = nil
  ) {
    self.id = id
    self.version = version
    self.personne = personne
    self.profil = profil
    self.inscritLe = inscritLe
    self.confirmeLe = confirmeLe
    self.actifLe = actifLe
    self.pix = pix
    self.cv = cv
    self.retireLe = retireLe
    self.avertiLe = avertiLe
    self.effaceLe = effaceLe
  }

  /// How the journal names them.
  package var subject: JournalEvent.Subject { .init("candidat", id.rawValue) }

  package enum Etat: String, Sendable, CaseIterable {
    case aConfirmer, disponible, retire, efface
  }

  package var etat: Etat {
    if effaceLe != nil { return .efface }
    if confirmeLe == nil { return .aConfirmer }
    return retireLe == nil ? .disponible : .retire
  }

  /// What stands where their name was, once erased.
  package static let nomEfface = "Personne effacée"

  package var nomAffiche: String { profil?.nomComplet ?? Self.nomEfface }
}

/// A level obtained on Pix, shown to structures when the person wants it: it never orders a list.
package struct ResultatPix: Sendable, Equatable {
  /// 1 to 8.
  package let niveau: Int
  package let partage: Bool
  package let le: Instant

  package init(niveau: Int, partage: Bool, le: Instant) {
    self.niveau = niveau
    self.partage = partage
    self.le = le
  }
}

/// A personal link as it is kept: only the digest of its token.
package struct LienCandidat: Sendable, Equatable {
  package let empreinte: [UInt8]
  package let emisLe: Instant
  package let expireLe: Instant

  package init(empreinte: [UInt8], emisLe: Instant, expireLe: Instant) {
    self.empreinte = empreinte
    self.emisLe = emisLe
    self.expireLe = expireLe
  }
}
