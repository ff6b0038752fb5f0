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
    guard !MotDePasseFacile.isEasy(lower) else { throw .motDePasseCourant }
    guard lower != courriel.text,
      courriel.local.utf8.count < 4 || !isMade(lower, of: courriel.local)
    else { throw .motDePassePersonnel }
  }

  /// Whether little is left once the address's first part is taken away.
  private static func isMade(_ password: String, of local: Substring) -> Bool {
    guard let range = password.firstRange(of: local) else { return false }
    return password.count - password.distance(from: range.lowerBound, to: range.upperBound) < 6
  }
}
