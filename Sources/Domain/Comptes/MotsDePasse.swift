/// Hashes passwords, slowly and away from the threads that answer pages.
package protocol MotsDePasse: Sendable {
  /// A salted hash with its parameters, as a text to store. Throws `CompteRefusal.surcharge` when
  /// too many wait already.
  func hash(_ password: String) async throws -> String
  /// Whether `password` is the one hashed. A nil hash takes as long and answers false, so that the
  /// time does not tell whether an account exists. Throws `CompteRefusal.surcharge` as above.
  func verify(_ password: String, against hash: String?) async throws -> Bool
}

/// What a password must be: long, not among those everybody tries, not the person's own address.
/// No rule of composition (NIST SP 800-63B, 5.1.1; recommandation CNIL 2022-100).
package enum ReglesMotDePasse {
  /// In characters, as people count them.
  package static let minimum = 12
  /// In bytes: room for any passphrase, without hashing megabytes.
  package static let maximum = 1_024

  /// Refuses what is too short, too long, too common, or made of the address.
  package static func check(
    _ password: String, courriel: AdresseCourriel
  ) throws(CompteRefusal) {
    guard password.count >= minimum else { throw .motDePasseTropCourt }
    guard password.utf8.count <= maximum else { throw .motDePasseTropLong }
    let lower = password.lowercased()
    guard !isCommon(lower) else { throw .motDePasseCourant }
    guard lower != courriel.text,
      courriel.local.utf8.count < 4 || !isMade(lower, of: courriel.local)
    else { throw .motDePassePersonnel }
  }

  /// Whether little is left once the address's first part is taken away.
  private static func isMade(_ password: String, of local: Substring) -> Bool {
    guard let range = password.firstRange(of: local) else { return false }
    return password.count - password.distance(from: range.lowerBound, to: range.upperBound) < 6
  }

  /// A common word with a few signs around or repeated, or one sign over and over, or a run of the
  /// keyboard or the alphabet.
  private static func isCommon(_ lower: String) -> Bool {
    if Set(lower).count <= 3 { return true }
    let letters = lower.filter(\.isLetter)
    let core = letters.isEmpty ? lower : letters
    return courants.contains(lower) || courants.contains(core) || isRepeated(core)
      || suites.contains { $0.contains(lower) }
  }

  private static func isRepeated(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 8 else { return false }
    return (3...(bytes.count / 2)).contains { length in
      let word = bytes[..<length]
      return courants.contains(String(decoding: word, as: UTF8.self))
        && bytes.indices.allSatisfy { bytes[$0] == bytes[$0 % length] }
    }
  }

  private static let suites = [
    "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyzabcdef",
    "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "aqwzsxedcrfvtgbyhnujikolpm",
    "a1z2e3r4t5y6u7i8o9p0", "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p",
  ]
}
