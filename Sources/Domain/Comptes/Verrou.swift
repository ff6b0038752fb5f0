package import Kernel

/// How long a run of failures makes people wait: per account and address of the network, so that
/// nobody can shut somebody else out, and separately for each factor.
package struct Verrou: Sendable, Equatable {
  package let essais: Int
  package let bloqueJusqua: Instant
  package let dernier: Instant

  package init(essais: Int, bloqueJusqua: Instant, dernier: Instant) {
    self.essais = essais
    self.bloqueJusqua = bloqueJusqua
    self.dernier = dernier
  }

  /// Failures that cost nothing.
  package static let libres = 4
  /// The longest wait, in seconds.
  package static let maximum: Int64 = 15 * 60
  /// Seconds after which failures are forgotten.
  package static let oubli: Int64 = 24 * 3_600

  /// Counts one try, before it is known whether it is right: tries sent together cannot all slip
  /// through. The fifth makes the next wait 1 s, then 2, 4… up to 15 minutes.
  /// Refuses a try that comes too early; it is not counted.
  package static func counting(
    _ earlier: Verrou?, at: Instant
  ) throws(CompteRefusal) -> Verrou {
    if let earlier, at < earlier.bloqueJusqua { throw .tropDEssais(jusqua: earlier.bloqueJusqua) }
    let known = earlier.map { at < $0.dernier.adding(seconds: oubli) ? $0.essais : 0 } ?? 0
    let essais = known.addingReportingOverflow(1).partialValue
    return Verrou(
      essais: essais, bloqueJusqua: at.adding(seconds: wait(after: essais)), dernier: at)
  }

  /// Seconds to wait after so many tries in a row.
  package static func wait(after essais: Int) -> Int64 {
    guard essais > libres else { return 0 }
    return min(maximum, 1 << min(Int64(essais - libres - 1), 20))
  }

  /// What is counted together. `quoi`: the address typed, or the account's number; only a digest is kept.
  package static func key(
    _ facteur: Facteur, _ quoi: String, ip: String, _ digests: any Digests
  ) -> [UInt8] {
    digests.sha256(Array("\(facteur.rawValue)\n\(quoi)\n\(ip)".utf8))
  }

  package enum Facteur: String, Sendable { case motDePasse, lien, code }
}
