package import Comptes
package import Kernel

/// Opens an acknowledgement by its address alone: whoever deposited keeps it, without account.
package struct LireAccuse: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// As its structure may read it. Throws `introuvable`: an unknown number and a wrong token are not
  /// told apart.
  package func callAsFunction(numero: String, jeton: String) async throws -> Candidature {
    guard let typed = Jeton(jeton),
      let found = try await moyens.store.candidature(numero: numero),
      found.jetonAccuse(moyens.digests).empreinte(moyens.digests) == typed.empreinte(moyens.digests)
    else { throw CandidatureRefusal.introuvable }
    return found.lueParLaStructure
  }
}

extension Candidature {
  /// What the address of the acknowledgement ends with. It comes from the digest of the
  /// representative's link: nothing more is stored, and the link cannot be found from it.
  package func jetonAccuse(_ digests: any Digests) -> Jeton {
    Self.jetonAccuse(of: engagement.empreinte, digests)
  }

  static func jetonAccuse(of empreinte: [UInt8], _ digests: any Digests) -> Jeton {
    Jeton(derived: "accuse", from: empreinte, digests)
  }
}
