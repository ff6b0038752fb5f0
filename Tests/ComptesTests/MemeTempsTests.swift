import Comptes
import Empreinte
import Kernel
import MotDePasse
import NIOConcurrencyHelpers
import Storage
import TestKit
import Testing

/// Counts what takes time: the hashes.
private final class Compteur: MotsDePasse {
  private let inner = Argon2(.least)
  private let counted = NIOLockedValueBox(0)

  func hash(_ password: String) async throws -> String { try await inner.hash(password) }

  func verify(_ password: String, against hash: String?) async throws -> Bool {
    counted.withLockedValue { $0 += 1 }
    return try await inner.verify(password, against: hash)
  }

  /// How many since the last call.
  func taken() -> Int {
    counted.withLockedValue { count in
      defer { count = 0 }
      return count
    }
  }
}

@Suite("Signing in takes the same time whether or not an account exists") struct MemeTempsTests {
  @Test("one hash for each try, known or not", arguments: TestDatabase.engines)
  func hashes(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    let closed = try await maison.compte("fermee@mairie.example")
    try await DesactiverCompte(maison.moyens)(closed.id, par: .machine, geste: maison.geste())
    let compteur = Compteur()
    let known = maison.moyens
    let moyens = MoyensComptes(
      store: known.store, motsDePasse: compteur, digests: known.digests,
      randomness: known.randomness, identifiers: known.identifiers, fuseaux: known.fuseaux,
      site: known.site)
    for courriel in [
      "odette@mairie.example", "fermee@mairie.example", "personne@mairie.example",
      "pas une adresse",
    ] {
      for motDePasse in ["un autre mot de passe", "", String(repeating: "a", count: 2_000)] {
        await #expect(throws: CompteRefusal.identifiantsFaux) {
          try await SeConnecter(moyens)(
            courriel: courriel, motDePasse: motDePasse, ip: Maison.ip, remplace: nil,
            geste: maison.geste())
        }
        #expect(compteur.taken() == 1, "\(courriel)")
      }
    }
  }
}
