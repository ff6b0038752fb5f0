package import Kernel

/// Gives a role over a perimeter between two days. The national team may, but to themselves.
/// The account's sessions end: what they allow has changed.
package struct DonnerRole: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    _ habilitation: Habilitation, a compte: ID<Compte>, par acteur: Acteur, geste: Geste
  ) async throws {
    try acteur.requireComptes(on: compte, role: habilitation.role)
    let id: ID<HabilitationAccordee> = moyens.identifiers.next()
    let jour = moyens.jour(geste.at)
    try await moyens.store.update(compte, geste: geste, ouverture: nil) {
      try $0.granting(habilitation, id: id, on: jour, at: geste.at)
    }
  }
}

/// Takes a role back. The national team may, but not from themselves.
package struct RetirerRole: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<HabilitationAccordee>, de compte: ID<Compte>, par acteur: Acteur, geste: Geste
  ) async throws {
    try acteur.requireComptes(on: compte)
    try await moyens.store.update(compte, geste: geste, ouverture: nil) { present in
      let role = present.habilitations.first { $0.id == id }?.habilitation.role
      try acteur.requireComptes(on: compte, role: role)
      return try present.revoking(id, at: geste.at)
    }
  }
}

/// Closes an account for ever. The national team may, but not their own.
package struct DesactiverCompte: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(_ compte: ID<Compte>, par acteur: Acteur, geste: Geste) async throws {
    try acteur.requireComptes(on: compte)
    try await moyens.store.update(compte, geste: geste, ouverture: nil) { present in
      let isOperator = present.habilitations.contains {
        $0.retireeLe == nil && $0.habilitation.role == .exploitant
      }
      try acteur.requireComptes(on: compte, role: isOperator ? .exploitant : nil)
      return try present.disabling(at: geste.at)
    }
  }
}

/// Takes a second factor away, for a lost phone. The national team may, but not their own.
package struct RetirerSecondFacteur: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package func callAsFunction(_ compte: ID<Compte>, par acteur: Acteur, geste: Geste) async throws {
    try acteur.requireComptes(on: compte)
    try await moyens.store.update(compte, geste: geste, ouverture: nil) {
      try $0.withoutSecondFactor()
    }
  }
}
