import Kernel

/// Codes of the phone tried on one account in a day, wherever they come from.
///
/// Three codes of a million are right at any moment (`CodeTemporaire.window`): thirty wrong tries
/// leave nine chances in a hundred thousand a day, less than one in ten thousand.
enum EssaisDuJour {
  private static let day: Int64 = 86_400_000

  /// What is counted together: the account and the day, in UTC.
  static func key(_ compte: ID<Compte>, at: Instant, _ digests: any Digests) -> [UInt8] {
    digests.sha256(Array("codes du jour\n\(compte)\n\(at.milliseconds / day)".utf8))
  }

  /// When tries begin again.
  static func fin(_ at: Instant) -> Instant {
    Instant(milliseconds: (at.milliseconds / day + 1) * day)
  }
}

extension MoyensComptes {
  /// Counts one code tried on `compte`; refuses beyond the limit of the day.
  func countCode(of compte: ID<Compte>, at: Instant) async throws {
    try await store.attempt(
      EssaisDuJour.key(compte, at: at, digests), atMost: regles.codesParJour,
      until: EssaisDuJour.fin(at), at: at)
  }

  /// The code was right: it does not count.
  func forgiveCode(of compte: ID<Compte>, at: Instant) async throws {
    try await store.forgive(EssaisDuJour.key(compte, at: at, digests))
  }
}
