package import Kernel

/// Where accounts are kept. Each method is one whole transaction.
package protocol CompteStore: Sendable {
  func compte(_ id: ID<Compte>) async throws -> Compte?
  func compte(_ courriel: AdresseCourriel) async throws -> Compte?
  /// Accounts in the order of their names, from `after` on, at most `limit`.
  func comptes(_ recherche: RechercheComptes, limit: Int) async throws -> [Compte]
  func jeton(_ empreinte: [UInt8], _ usage: JetonEmis.Usage) async throws -> JetonEmis?
  func session(_ empreinte: [UInt8]) async throws -> (SessionEnregistree, Compte)?

  /// Stores a new account, its events, its letters and its invitation if any. Answers the account
  /// that the first send of this gesture created. Throws `CompteRefusal.courrielConnu`.
  func create(
    _ changed: Changed<Compte>, invitation: JetonEmis?, geste: Geste
  ) async throws -> ID<Compte>

  /// Stores what `change` makes of the account; ends its sessions when `Compte.endsSessions` says so,
  /// then opens `ouverture`. A gesture already done changes nothing more, and opens nothing.
  /// Throws `CompteRefusal.compteInconnu`, or what `change` throws.
  func update(
    _ id: ID<Compte>, geste: Geste, ouverture: Ouverture?,
    _ change: @escaping @Sendable (Compte) throws -> Changed<Compte>
  ) async throws

  /// Uses a token: `change` checks it; when it lets it through, every token of this account and usage
  /// is spent. Throws `CompteRefusal.lienInconnu`, or what `change` throws.
  func consume(
    _ empreinte: [UInt8], _ usage: JetonEmis.Usage, geste: Geste, ouverture: Ouverture,
    _ change: @escaping @Sendable (JetonEmis, Compte) throws -> Changed<Compte>
  ) async throws

  /// Stores a token and its letter; spends the account's tokens of the same usage that `isReplaced`
  /// names. Stores nothing when `liensVivants` of them are still alive.
  func issue(
    _ jeton: JetonEmis, _ message: Message, regles: ReglesConnexion, geste: Geste
  ) async throws

  /// Counts one try under `key` by `Verrou.counting`, and stores the count. Throws what it throws.
  func attempt(_ key: [UInt8], at: Instant) async throws
  /// Counts one try under `key`, and refuses beyond `atMost` with `tropDEssais(until)`.
  func attempt(_ key: [UInt8], atMost: Int, until: Instant, at: Instant) async throws
  /// Takes one try back.
  func forgive(_ key: [UInt8]) async throws
  /// Forgets the tries counted under `key`.
  func clear(_ key: [UInt8]) async throws

  /// Keeps that the holder asks to be erased. Asked again, it answers the first request.
  func ask(
    _ demande: Changed<DemandeEffacementCompte>, geste: Geste
  ) async throws -> DemandeEffacementCompte
  func demandeEffacement(_ id: ID<Compte>) async throws -> DemandeEffacementCompte?
  /// The requests whose person is not erased yet, the most pressing first, 200 at most.
  func effacementsDemandes() async throws -> [DemandeEffacementCompte]

  func saw(_ session: ID<SessionEnregistree>, at: Instant) async throws
  func close(_ empreinte: [UInt8]) async throws
  /// Removes what is over: sessions, tokens, counts. Answers how many rows.
  func purge(before: Instant) async throws -> Int
}

/// Which accounts are listed.
package struct RechercheComptes: Sendable, Equatable {
  /// The beginning of a name, first name or address; empty for all.
  package let texte: String
  /// Where the page before ended.
  package let after: Position?

  package init(texte: String = "", after: Position? = nil) {
    self.texte = texte
    self.after = after
  }

  package struct Position: Sendable, Equatable {
    package let cle: String
    package let id: ID<Compte>
    package init(cle: String, id: ID<Compte>) {
      self.cle = cle
      self.id = id
    }
  }
}

extension Compte {
  /// By what accounts are listed and found.
  package var cleTri: String { searchKey("\(identite.nom) \(identite.prenom)") }
  package var position: RechercheComptes.Position { .init(cle: cleTri, id: id) }
}
