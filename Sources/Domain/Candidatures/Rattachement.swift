package import Comptes
package import Kernel
package import Structures

/// Somebody with an account asks to follow a file; the contact of the file says yes by a personal link.
package struct Rattachement: Sendable, Equatable {
  package let id: ID<Rattachement>
  package let candidature: ID<Candidature>
  package let compte: ID<Compte>
  /// SHA-256 of the link's token.
  package let empreinte: [UInt8]
  /// The last day the link is good for.
  package let valableJusquau: Jour
  package var accepteLe: Instant?

  package init(
    id: ID<Rattachement>, candidature: ID<Candidature>, compte: ID<Compte>, empreinte: [UInt8],
    valableJusquau: Jour, accepteLe: Instant? = nil
  ) {
    self.id = id
    self.candidature = candidature
    self.compte = compte
    self.empreinte = empreinte
    self.valableJusquau = valableJusquau
    self.accepteLe = accepteLe
  }

  /// The contact says yes. Throws `lienExpire`; a second yes changes nothing.
  package func accepted(at: Instant, jour: Jour) throws(CandidatureRefusal) -> Changed<Rattachement>
  {
    guard accepteLe == nil else { return Changed(self, events: []) }
    guard jour <= valableJusquau else { throw .lienExpire }
    var changed = self
    changed.accepteLe = at
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.rejointe", on: .init("candidature", candidature.rawValue),
          facts: [("compte", .integer(compte.rawValue))])
      ])
  }
}

/// Who follows a file beside whoever deposited it.
package struct Suivi: Sendable, Equatable {
  /// The structure of the list that bears its SIRET or RIDET: a role held over it reads the file.
  package var structure: ID<Structure>?
  /// Accounts that the contact let in.
  package var comptes: Set<ID<Compte>>

  package init(structure: ID<Structure>? = nil, comptes: Set<ID<Compte>> = []) {
    self.structure = structure
    self.comptes = comptes
  }
}

/// Who asks to join a file.
struct Demandeur: Sendable {
  let nom: String
  let courriel: AdresseCourriel
  /// Tells one from another where no address may stand.
  let empreinte: String

  init(nom: String, courriel: AdresseCourriel, _ digests: any Digests) {
    self.nom = nom
    self.courriel = courriel
    empreinte = hexadecimal(digests.sha256(Array(courriel.text.utf8)).prefix(8))
  }
}
