package import Kernel

/// A letter of the outbox: plain text, to one address.
package struct Courrier: Sendable, Equatable {
  package let id: ID<Courrier>
  /// Names the letter for ever: it makes its Message-ID, so that a letter sent twice is seen as one.
  package let cle: String
  package let creeLe: Instant
  package let destinataire: String
  package let objet: String
  package let texte: String
  package let sujet: JournalEvent.Subject
  /// How many times it was tried, the present one included.
  package let essais: Int
  package let envoyeLe: Instant?
  /// Why the last try failed: codes and words of the mail server, without address.
  package let erreur: String?

  package init(
    id: ID<Courrier>, cle: String, creeLe: Instant, destinataire: String, objet: String,
    texte: String, sujet: JournalEvent.Subject, essais: Int, envoyeLe: Instant?, erreur: String?
  ) {
    self.id = id
    self.cle = cle
    self.creeLe = creeLe
    self.destinataire = destinataire
    self.objet = objet
    self.texte = texte
    self.sujet = sujet
    self.essais = essais
    self.envoyeLe = envoyeLe
    self.erreur = erreur
  }
}

/// Hands letters over to whoever carries them.
package protocol Expediteur: Sendable {
  /// Returns once the carrier has taken charge of the letter. Throws `EchecEnvoi`.
  func send(_ courrier: Courrier) async throws
}

/// Why a letter did not leave.
package enum EchecEnvoi: Error, Sendable, Equatable {
  /// Another try may do.
  case passager(String)
  /// No other try will do: the address does not exist, the letter is refused.
  case definitif(String)

  package var raison: String {
    switch self {
    case .passager(let reason), .definitif(let reason): reason
    }
  }
}

/// The outbox. Each method is one whole transaction.
package protocol CourrierStore: Sendable {
  /// Takes the oldest letters that are due, at most `limit`, and counts a try for each. Nobody else
  /// gets them before `bail` seconds, by which time whoever took them is taken for dead.
  func claim(at: Instant, limit: Int, bail: Int64) async throws -> [Courrier]
  func sent(_ id: ID<Courrier>, at: Instant) async throws
  /// `prochain`: when to try again; nil for never.
  func failed(_ id: ID<Courrier>, raison: String, prochain: Instant?) async throws
  /// Every letter, the latest first, from `before` on (excluded).
  func courriers(before: ID<Courrier>?, limit: Int) async throws -> [Courrier]
  func courrier(_ id: ID<Courrier>) async throws -> Courrier?
  /// Every letter to one address about one of these subjects, the oldest first.
  func courriers(to destinataire: String, about sujets: [JournalEvent.Subject]) async throws
    -> [Courrier]
  /// Blanks the text and the address of at most `limit` letters sent, or given up and written, before
  /// that moment. Answers how many.
  func purge(before: Instant, limit: Int, by geste: Geste) async throws -> Int
  /// The letters of these numbers, both included, whose text is no more.
  func blank(from first: ID<Courrier>, to last: ID<Courrier>) async throws -> [ID<Courrier>]
  /// How many wait, and how many were given up: for `/metrics` and `doctor`.
  func counts() async throws -> (attente: Int, abandonnes: Int)
}
