package import Kernel

/// One need, of a closed list.
package enum Besoin: String, Sendable, Hashable, CaseIterable {
  case equipement, demarches, messagerie, emploi, scolarite, sante, donnees, creation
}

/// For whom.
package enum PublicVise: String, Sendable, Hashable, CaseIterable {
  case tous, jeunes, emploi, familles, aines, langues, handicap
}

/// Would the structure host a conseiller?
package enum Accueil: String, Sendable, Hashable, CaseIterable {
  case volontiers
  case aEtudier = "a-etudier"
  case non
}

/// What a guest answered; it may be corrected until the recueil closes.
package struct ReponseBesoins: Sendable, Equatable {
  package var besoins: Set<Besoin>
  package var publics: Set<PublicVise>
  package var accueil: Accueil
  /// INSEE code of the commune where a conseiller would be welcome.
  package var commune: String
  package var horaires: String
  package var phrase: String
  package var repondueLe: Instant
  /// When it was last corrected.
  package var corrigeeLe: Instant?

  package init(
    besoins: Set<Besoin>, publics: Set<PublicVise>, accueil: Accueil, commune: String,
    horaires: String, phrase: String, repondueLe: Instant, corrigeeLe: Instant? = nil
  ) {
    self.besoins = besoins
    self.publics = publics
    self.accueil = accueil
    self.commune = commune
    self.horaires = horaires
    self.phrase = phrase
    self.repondueLe = repondueLe
    self.corrigeeLe = corrigeeLe
  }

  package static let horairesMax = 200
  package static let phraseMax = 1_000
}
