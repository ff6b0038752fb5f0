package import Kernel

/// An account: somebody who can sign in, what they prove it with, and the roles they were given.
package struct Compte: Sendable, Equatable {
  package let id: ID<Compte>
  package let courriel: AdresseCourriel
  package var identite: Identite
  package let creeLe: Instant
  /// Set for ever: an account is closed, never deleted, for the journal names it.
  package var desactiveLe: Instant?
  /// As `MotsDePasse` hashed it; nil until the invitation is accepted.
  package var motDePasse: String?
  package var secondFacteur: SecondFacteur?
  /// SHA-256 of the codes for a lost phone that were not used yet.
  package var secours: Set<[UInt8]> = []
  /// In the order they were given, those taken back included.
  package var habilitations: [HabilitationAccordee]

  package init(
    id: ID<Compte>, courriel: AdresseCourriel, identite: Identite, creeLe: Instant,
    desactiveLe: Instant? = nil, motDePasse: String? = nil, secondFacteur: SecondFacteur? = nil,
    habilitations: [HabilitationAccordee] = []
  ) {
    self.id = id
    self.courriel = courriel
    self.identite = identite
    self.creeLe = creeLe
    self.desactiveLe = desactiveLe
    self.motDePasse = motDePasse
    self.secondFacteur = secondFacteur
    self.habilitations = habilitations
  }

  package var isActive: Bool { desactiveLe == nil }

  /// The roles in force that day.
  package func habilitations(on jour: Jour) -> [Habilitation] {
    habilitations.compactMap {
      $0.retireeLe == nil && $0.habilitation.holds(on: jour) ? $0.habilitation : nil
    }
  }

  /// Who acts when this account is signed in.
  package func acteur(on jour: Jour) -> Acteur {
    Acteur(compte: id, nom: identite.nomComplet, habilitations: habilitations(on: jour))
  }

  /// Whether a password or a link alone does not let in: agents, and whoever turned it on.
  package func needsSecondFactor(on jour: Jour) -> Bool {
    secondFacteur?.activeLe != nil || habilitations(on: jour).contains { $0.role.isAgent }
  }

  /// Whether the sessions opened under `earlier` must end: what they were opened with, or what they
  /// allow, is no longer the same.
  package func endsSessions(of earlier: Compte) -> Bool {
    desactiveLe != earlier.desactiveLe || motDePasse != earlier.motDePasse
      || habilitations != earlier.habilitations
      || (secondFacteur?.activeLe == nil) != (earlier.secondFacteur?.activeLe == nil)
  }

  package var subject: JournalEvent.Subject { .init("compte", id.rawValue) }
}

/// How somebody is named in letters: decisions carry first name, name, quality and service
/// (code des relations entre le public et l'administration, L. 111-2).
package struct Identite: Sendable, Equatable {
  package let prenom: String
  package let nom: String
  /// Such as « cheffe du bureau du numérique »; may be empty, like what follows.
  package let qualite: String
  package let service: String
  package let telephone: String

  package init(
    prenom: String, nom: String, qualite: String = "", service: String = "", telephone: String = ""
  ) {
    self.prenom = prenom
    self.nom = nom
    self.qualite = qualite
    self.service = service
    self.telephone = telephone
  }

  package var nomComplet: String { prenom.isEmpty ? nom : "\(prenom) \(nom)" }

  /// The longest that each field may be, in characters.
  package static let limit = 120

  /// As typed, each field trimmed. Refuses a missing name and fields over the limit.
  package func checked() throws(CompteRefusal) -> Identite {
    let fields = [prenom, nom, qualite, service, telephone].map(trimmed)
    guard !fields[0].isEmpty, !fields[1].isEmpty else { throw .nomManquant }
    guard fields.allSatisfy({ $0.count <= Self.limit }) else { throw .champTropLong }
    return Identite(
      prenom: fields[0], nom: fields[1], qualite: fields[2], service: fields[3],
      telephone: fields[4])
  }
}

/// A role as it was given, and taken back if it was.
package struct HabilitationAccordee: Sendable, Equatable {
  package let id: ID<HabilitationAccordee>
  package let habilitation: Habilitation
  package let accordeeLe: Instant
  package var retireeLe: Instant?

  package init(
    id: ID<HabilitationAccordee>, habilitation: Habilitation, accordeeLe: Instant,
    retireeLe: Instant? = nil
  ) {
    self.id = id
    self.habilitation = habilitation
    self.accordeeLe = accordeeLe
    self.retireeLe = retireeLe
  }
}

private func trimmed(_ text: String) -> String {
  let start = text.drop { $0.isWhitespace }
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}
