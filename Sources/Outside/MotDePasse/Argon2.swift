import CSodium
import Comptes
import Ouvriers

/// Passwords hashed by libsodium's Argon2id, on two threads of its own: a hash takes tens of
/// milliseconds, and pages must not wait for it.
package final class Argon2: MotsDePasse {
  private let cost: Cost
  private let ouvriers: Ouvriers

  /// How dear one hash is (OWASP, Password Storage Cheat Sheet: at least 46 MiB and one pass, or
  /// 19 MiB and two).
  package struct Cost: Sendable {
    let passes: UInt64
    let bytes: Int
    /// The hash, at this cost, of 32 random bytes that nobody kept: what a password is compared with
    /// when there is no account, for the same time.
    let nobody: String

    package static let standard = Cost(
      passes: 2, bytes: 46 * 1_024 * 1_024,
      nobody:
        "$argon2id$v=19$m=47104,t=2,p=1$NSwehMCgYCw3d0Gv49zTNg$4IPtWO84Lnk1BsVBM99Oe0J6DXN88sUKpjDxnCFjUvs"
    )
    /// For tests only: as little as libsodium accepts.
    package static let least = Cost(
      passes: 1, bytes: 8_192,
      nobody:
        "$argon2id$v=19$m=8,t=1,p=1$dZfeOkVLyZFJ6PzaSX1HQQ$7f2dguyZ7fqcxdOWZTq31K4wfRxcxC5U0F5MQMk4h1Y"
    )
  }

  /// `waiting`: beyond so many in the queue, a sign-in is told to come back.
  package init(_ cost: Cost = .standard, threads: Int = 2, waiting: Int = 64) {
    self.cost = cost
    ouvriers = Ouvriers("mots-de-passe", count: threads, waiting: waiting)
  }

  deinit { ouvriers.stop() }

  package func hash(_ password: String) async throws -> String {
    try await ouvriers.run(orElse: CompteRefusal.surcharge) { [cost] in
      try Self.hash(password, cost)
    }
  }

  package func verify(_ password: String, against hash: String?) async throws -> Bool {
    try await ouvriers.run(orElse: CompteRefusal.surcharge) { [cost] in
      let isRight = try Self.verify(password, hash ?? cost.nobody)
      return isRight && hash != nil
    }
  }

  private static func hash(_ password: String, _ cost: Cost) throws -> String {
    guard sodium_init() >= 0 else { throw SodiumFault() }
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
    guard
      crypto_pwhash_str_alg(
        &out, bytes, UInt64(bytes.count), cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13)
        == 0
    else { throw SodiumFault() }
    return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func verify(_ password: String, _ hash: String) throws -> Bool {
    guard sodium_init() >= 0 else { throw SodiumFault() }
    // The library reads a fixed length: a stored text that is longer is none of ours.
    guard hash.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
    let bytes = Array(password.utf8).map { CChar(bitPattern: $0) }
    return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
  }
}

/// libsodium refused: no entropy, or not enough memory.
package struct SodiumFault: Error {}
