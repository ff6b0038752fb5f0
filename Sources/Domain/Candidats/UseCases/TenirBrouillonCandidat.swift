package import Candidatures
import Comptes
package import Kernel
import Programme

/// Anybody keeps the form of candidats on the server, to open it again with a code.
package struct TenirBrouillonCandidat: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Saves in the draft of that code, or in a new one when it opens none. The code is sent to the
  /// address that the form gives, if it gives one.
  package func callAsFunction(
    _ reponses: Inscription, code: CodeLisible?, by geste: Geste
  ) async throws -> BrouillonCandidat {
    let jour = moyens.jour(geste.at)
    let known = try await opened(code, on: jour)
    let days = try moyens.regles.rules(on: jour).delais.brouillonJours
    let brouillon = BrouillonCandidat(
      id: known?.id ?? moyens.identifiers.next(),
      code: known?.code ?? CodeLisible(drawn: moyens.randomness), reponses: reponses,
      enregistreLe: geste.at, valableJusquau: jour.adding(days: days))
    let lettre = try moyens.lettres(at: geste.at).brouillon(brouillon)
    return try await moyens.store.enregistrer(brouillon.saved(lettre), by: geste)
  }

  /// Throws `brouillonIntrouvable` for a code that is none, of nobody, too old, or already sent.
  package func reprendre(_ typed: String, at: Instant) async throws -> BrouillonCandidat {
    guard let found = try await opened(CodeLisible(typed), on: moyens.jour(at)) else {
      throw CandidatRefusal.brouillonIntrouvable
    }
    return found
  }

  /// At the address its saving led to: the code itself never stands in an address.
  package func ouvrir(
    _ id: ID<BrouillonCandidat>, jeton: String, at: Instant
  ) async throws -> BrouillonCandidat {
    guard let typed = Jeton(jeton), let found = try await moyens.store.brouillon(id),
      found.isOpen(on: moyens.jour(at)),
      found.jeton(moyens.digests).empreinte(moyens.digests) == typed.empreinte(moyens.digests)
    else { throw CandidatRefusal.brouillonIntrouvable }
    return found
  }

  private func opened(
    _ code: CodeLisible?, on jour: Jour
  ) async throws -> BrouillonCandidat? {
    guard let code, let found = try await moyens.store.brouillon(code) else { return nil }
    return found.isOpen(on: jour) ? found : nil
  }
}

/// Destroys the drafts that can no longer be opened, and what was written to whoever left them.
package struct PurgerBrouillonsCandidats: Travail {
  package let nom = "candidats.brouillons"
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  package func callAsFunction(at instant: Instant) async throws -> Int {
    let geste = Geste(at: instant, by: .systeme, salt: moyens.randomness.bytes(32))
    return try await moyens.store.purgerBrouillons(before: moyens.jour(instant), by: geste)
  }
}
