package import Kernel

/// A secret that opens a door: 256 random bits. It is shown once; only its SHA-256 is stored.
package struct Jeton: Sendable, Equatable {
  /// 43 letters, digits, `-` and `_` (base64url without padding, RFC 4648).
  package let text: String

  package init(from randomness: any Randomness) {
    text = base64URL(randomness.bytes(32))
  }

  /// The one that `secret` always gives for `usage`: nothing to store, and it tells nothing of `secret`.
  package init(derived usage: StaticString, from secret: [UInt8], _ digests: any Digests) {
    text = base64URL(digests.sha256(Array("maillage \(usage)\n".utf8) + secret))
  }

  /// Nil for what cannot be a token, before any look-up.
  package init?(_ text: String) {
    guard text.utf8.count == 43,
      text.utf8.allSatisfy({
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
          || $0 == 95
      })
    else { return nil }
    self.text = text
  }

  /// What is stored and looked up.
  package func empreinte(_ digests: any Digests) -> [UInt8] { digests.sha256(Array(text.utf8)) }

  /// What the forms of a session are signed with: cannot be computed from what is stored.
  package func secret(_ digests: any Digests) -> [UInt8] {
    digests.sha256(Array("maillage formulaires ".utf8) + Array(text.utf8))
  }
}

/// A token as it is kept: for whom, for what, until when.
package struct JetonEmis: Sendable, Equatable {
  package enum Usage: String, Sendable { case invitation, connexion }

  package let id: ID<JetonEmis>
  package let compte: ID<Compte>
  package let usage: Usage
  package let empreinte: [UInt8]
  package let emisLe: Instant
  package let expireLe: Instant
  /// When it was used, or replaced by a newer one.
  package var utiliseLe: Instant?

  package init(
    id: ID<JetonEmis>, compte: ID<Compte>, usage: Usage, empreinte: [UInt8], emisLe: Instant,
    expireLe: Instant, utiliseLe: Instant? = nil
  ) {
    self.id = id
    self.compte = compte
    self.usage = usage
    self.empreinte = empreinte
    self.emisLe = emisLe
    self.expireLe = expireLe
    self.utiliseLe = utiliseLe
  }

  /// Refuses a token already used, or too old: it lasts until its expiry, excluded.
  package func check(at: Instant) throws(CompteRefusal) {
    guard utiliseLe == nil else { throw .lienUtilise }
    guard at < expireLe else { throw .lienExpire }
  }

  /// Whether a link asked for at `at` puts an end to this one.
  package func isReplaced(at: Instant, _ regles: ReglesConnexion) -> Bool {
    utiliseLe == nil && emisLe.adding(seconds: regles.lienProtege) <= at
  }
}

private func base64URL(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  var text: [UInt8] = []
  var (buffer, bits): (UInt32, UInt32) = (0, 0)
  for byte in bytes {
    buffer = buffer << 8 | UInt32(byte)
    bits += 8
    while bits >= 6 {
      bits -= 6
      text.append(alphabet[Int(buffer >> bits & 63)])
    }
    buffer &= 63
  }
  if bits > 0 { text.append(alphabet[Int(buffer << (6 - bits) & 63)]) }
  return String(decoding: text, as: UTF8.self)
}
