import Territoires
package import Kernel

/// Anybody keeps a form on the server, at each step, to open it again with a code.
package struct EnregistrerBrouillon: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// A new draft when `code` is nil. `etape`: the step to open it at. The code is sent to the
  /// contact's address the first time there is one.
  package func callAsFunction(
    _ reponses: Reponses, etape: Int, code: CodeLisible?, by geste: Geste
  ) async throws -> Brouillon {
    let jour = moyens.jour(geste.at)
    let regles = try moyens.regles(on: jour)
    let draft = try await previous(code, on: jour) ?? empty(at: geste.at, jour)
    let saved = draft.saved(reponses, etape: etape, at: geste.at, jour: jour, regles: regles)
    let index = try await moyens.territoires.index()
    let letter = moyens.lettres(index, regles).brouillon(saved)
    return try await moyens.store.save(saved, [letter].compactMap { $0 }, by: geste)
  }

  /// A new draft with these answers and the letter that gives its code, not stored yet: what another
  /// capability stores with its own change.
  package func draft(
    _ reponses: Reponses, at: Instant
  ) async throws -> (brouillon: Brouillon, letters: [Message]) {
    let jour = moyens.jour(at)
    let regles = try moyens.regles(on: jour)
    let draft = empty(at: at, jour).saved(
      reponses, etape: 1, at: at, jour: jour, regles: regles)
    let letter = moyens.lettres(try await moyens.territoires.index(), regles).brouillon(draft)
    return (draft, [letter].compactMap { $0 })
  }

  private func previous(_ code: CodeLisible?, on jour: Jour) async throws -> Brouillon? {
    guard let code else { return nil }
    guard let found = try await moyens.store.brouillon(code), found.isOpen(on: jour) else {
      throw CandidatureRefusal.brouillonIntrouvable
    }
    return found
  }

  private func empty(at: Instant, _ jour: Jour) -> Brouillon {
    Brouillon(
      id: moyens.identifiers.next(), code: CodeLisible(drawn: moyens.randomness),
      reponses: Reponses(), etape: 1, enregistreLe: at, valableJusquau: jour)
  }
}
