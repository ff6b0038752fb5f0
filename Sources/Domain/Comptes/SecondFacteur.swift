package import Kernel

/// A secret shared with somebody's phone.
package struct SecondFacteur: Sendable, Equatable {
  package let secret: [UInt8]
  /// Nil until a first code has shown that the phone has it.
  package var activeLe: Instant?
  /// The last step whose code was accepted: neither it nor an earlier one is accepted again.
  package var dernierPas: Int64

  package init(secret: [UInt8], activeLe: Instant? = nil, dernierPas: Int64 = -1) {
    self.secret = secret
    self.activeLe = activeLe
    self.dernierPas = dernierPas
  }
}

extension Compte {
  /// Proposes a new secret. Refuses when a second factor is active: it must be taken away first.
  package func proposing(secret: [UInt8]) throws(CompteRefusal) -> Changed<Compte> {
    guard secondFacteur?.activeLe == nil else { throw .secondFacteurActif }
    var compte = self
    compte.secondFacteur = SecondFacteur(secret: secret)
    return Changed(compte, events: [])
  }

  /// Accepts a code once. The first one turns the second factor on.
  package func accepting(
    code typed: String, at: Instant, _ digests: any Digests
  ) throws(CompteRefusal) -> Changed<Compte> {
    guard var facteur = secondFacteur else { throw .secondFacteurAbsent }
    guard
      let step = CodeTemporaire.step(typed: typed, secret: facteur.secret, at: at, digests)
    else { throw .codeFaux }
    guard step > facteur.dernierPas else { throw .codeDejaUtilise }
    let isFirst = facteur.activeLe == nil
    facteur.dernierPas = step
    facteur.activeLe = facteur.activeLe ?? at
    var compte = self
    compte.secondFacteur = facteur
    return Changed(
      compte, events: isFirst ? [JournalEvent("compte.secondFacteurActive", on: subject)] : [])
  }

  /// For a lost phone. The next sign-in of an agent asks for a new one.
  package func withoutSecondFactor() throws(CompteRefusal) -> Changed<Compte> {
    guard secondFacteur != nil else { throw .secondFacteurAbsent }
    var compte = self
    compte.secondFacteur = nil
    compte.secours = []
    return Changed(compte, events: [JournalEvent("compte.secondFacteurRetire", on: subject)])
  }
}
