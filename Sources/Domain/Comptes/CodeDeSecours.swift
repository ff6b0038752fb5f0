package import Kernel

/// A code kept on paper for the day the phone is lost: 80 random bits, used once. It is shown when it
/// is drawn; only its SHA-256 is stored.
package struct CodeDeSecours: Sendable, Equatable {
  /// How many are drawn at once.
  package static let nombre = 10
  /// Sixteen letters and digits (base 32).
  private let letters: String

  package init(from randomness: any Randomness) {
    letters = Base32.encoded(randomness.bytes(10))
  }

  /// Reads what somebody typed: spaces, dashes and lower case do not matter. Nil for anything else,
  /// such as the six digits of a phone.
  package init?(_ typed: String) {
    let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard letters.utf8.count == 16,
      letters.utf8.allSatisfy({ (65...90).contains($0) || (50...55).contains($0) })
    else { return nil }
    self.letters = letters
  }

  /// `ABCD-EFGH-IJKL-MNOP`
  package var text: String {
    let letters = Array(letters)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
  }

  func empreinte(_ digests: any Digests) -> [UInt8] { digests.sha256(Array(letters.utf8)) }
}

extension Compte {
  /// New codes take the place of all the others. Refuses when there is no active second factor.
  func renewing(_ codes: Set<[UInt8]>) throws(CompteRefusal) -> Changed<Compte> {
    guard secondFacteur?.activeLe != nil else { throw .secondFacteurAbsent }
    var compte = self
    compte.secours = codes
    return Changed(
      compte,
      events: [
        JournalEvent(
          "compte.codesDeSecours", on: subject, facts: [("nombre", .integer(Int64(codes.count)))])
      ])
  }

  /// Takes a code in the place of the phone's, once.
  func accepting(secours code: [UInt8]) throws(CompteRefusal) -> Changed<Compte> {
    guard secondFacteur?.activeLe != nil else { throw .secondFacteurAbsent }
    guard secours.contains(code) else { throw .codeFaux }
    var compte = self
    compte.secours.remove(code)
    return Changed(
      compte,
      events: [
        JournalEvent(
          "compte.codeDeSecoursUtilise", on: subject,
          facts: [("restants", .integer(Int64(compte.secours.count)))])
      ])
  }
}

/// Draws ten codes for a lost phone, in the place of those there were. The account's holder may, with
/// a code of the phone.
package struct RenouvelerCodesDeSecours: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  /// The codes, to show this once. A form sent a second time is refused, for its code was used.
  package func callAsFunction(
    par acteur: Acteur, code: String, ip: String, geste: Geste
  ) async throws -> [CodeDeSecours] {
    guard let id = acteur.compte, let compte = try await moyens.store.compte(id) else {
      throw CompteRefusal.interdit
    }
    let key = Verrou.key(.code, id.description, ip: ip, moyens.digests)
    try await moyens.store.attempt(key, at: geste.at)
    try await moyens.countCode(of: id, at: geste.at)
    let codes = (0..<CodeDeSecours.nombre).map { _ in CodeDeSecours(from: moyens.randomness) }
    let drawn = Set(codes.map { $0.empreinte(moyens.digests) })
    let digests = moyens.digests
    let time = moyens.montre?.now() ?? geste.at
    try await moyens.store.update(
      id, geste: geste.opening(compte, moyens), ouverture: nil
    ) { present in
      let proven = try present.accepting(code: code, at: time, digests)
      var changed = try proven.value.renewing(drawn)
      changed.events = proven.events + changed.events
      return changed
    }
    try await moyens.store.clear(key)
    try await moyens.forgiveCode(of: id, at: geste.at)
    return codes
  }
}
