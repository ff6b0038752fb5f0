package import Comptes
package import Kernel
package import Structures

/// Where candidatures are kept. Each method is one whole transaction.
package protocol CandidatureStore: Sendable {
  /// Stores a deposit, and closes the draft it comes from. Answers the candidature that the same
  /// gesture stored before, if it did, or the one that it repeats (`Candidature.repeats`). Throws
  /// `CandidatureRefusal.dejaInscrite` when its SIRET or RIDET has a candidature that was not
  /// withdrawn, unless the deposit says why it comes again.
  func insert(
    _ deposit: Changed<Candidature>, from brouillon: CodeLisible?, by geste: Geste
  ) async throws -> Candidature

  /// Nil when there is none.
  func candidature(_ id: ID<Candidature>) async throws -> Candidature?

  /// The one of this number, `93-LG7K42QM`.
  func candidature(numero: String) async throws -> Candidature?

  /// The one whose representative's link has this digest.
  func candidature(empreinte: [UInt8]) async throws -> Candidature?

  /// Applies `change` to the candidature as it is stored. The same gesture sent again changes nothing
  /// and answers the same. Throws `introuvable` when there is none, and what `change` throws.
  func change(
    _ id: ID<Candidature>, by geste: Geste,
    _ change: @escaping @Sendable (Candidature) throws -> Changed<Candidature>
  ) async throws -> Candidature

  /// The files of a list, the nearest day of silence first, from the one after `apres`.
  /// `appel`: only those that answer this call; nil for all.
  func dossiers(
    _ portee: Portee, _ liste: ListeDossiers, appel: Int64?, on jour: Jour, apres: Curseur?,
    limit: Int
  ) async throws -> [Dossier]

  /// How many files each list holds.
  func comptes(
    _ portee: Portee, appel: Int64?, on jour: Jour
  ) async throws -> [ListeDossiers: Int]

  /// The posts of all these files.
  func postes(_ portee: Portee, on jour: Jour) async throws -> PostesDossiers

  /// The recours without an answer, the nearest day of silence first.
  func recours(_ portee: Portee) async throws -> [LigneRecours]

  /// Creates the draft, or saves it again. Its code must be new or its own.
  func save(_ brouillon: Brouillon, _ messages: [Message], by geste: Geste) async throws
    -> Brouillon

  /// Nil when no draft has this code, or when it became a candidature.
  func brouillon(_ code: CodeLisible) async throws -> Brouillon?

  /// Nil when there is none, or when it became a candidature.
  func brouillon(_ id: ID<Brouillon>) async throws -> Brouillon?

  /// What is known of a SIRET or RIDET; nil when it was never seen.
  func connue(_ identifiant: Identifiant) async throws -> StructureConnue?

  /// Stores that somebody asks to join a file, and the message to its contact.
  func join(_ asked: Changed<Rattachement?>, _ id: ID<Candidature>, by geste: Geste) async throws

  /// The one whose link has this digest.
  func rattachement(_ empreinte: [UInt8]) async throws -> Rattachement?

  /// Stores the contact's yes; a second one changes nothing.
  func accept(_ accepted: Changed<Rattachement>, by geste: Geste) async throws

  /// Deletes the drafts whose last day is before `jour`, and the text of their letters. Answers how
  /// many.
  func purge(before jour: Jour, by geste: Geste) async throws -> Int

  /// Stores a request of erasure; answers the one already made if there is one.
  func ask(_ demande: Changed<DemandeEffacement>, by geste: Geste) async throws
    -> DemandeEffacement

  /// The request made for a candidature, answered or not.
  func demandeEffacement(_ id: ID<Candidature>) async throws -> DemandeEffacement?

  /// The requests that wait, the nearest limit first, 200 at most.
  func effacementsDemandes() async throws -> [DemandeEffacement]
}

/// Whose files an actor sees.
package enum Portee: Sendable, Hashable {
  case tout
  case departements(Set<String>)
  /// Those deposited from an account, of the structures it holds a role over, or that it joined.
  case deposant(ID<Compte>)
  case rien
}

/// Where a page of a list stopped.
package struct Curseur: Sendable, Hashable {
  package let silence: Jour
  package let id: ID<Candidature>
  package init(silence: Jour, id: ID<Candidature>) {
    self.silence = silence
    self.id = id
  }

  /// As an address carries it: `2021-05-11.93009`. Nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let silence = Jour(iso: parts[0]), let id = ID<Candidature>(parts[1])
    else { return nil }
    self.init(silence: silence, id: id)
  }

  package init(after dossier: Dossier) { self.init(silence: dossier.silenceLe, id: dossier.id) }

  package var text: String { "\(silence).\(id)" }
}
