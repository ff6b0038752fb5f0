import ArgumentParser
import Comptes
import Kernel
import Programme
import Storage

import Web

struct CompteCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compte", abstract: "Crée un compte, change ses rôles, ou le ferme.",
    subcommands: [CompteCreer.self, CompteRole.self, CompteFermer.self])
}

extension Reglages {
  /// Runs an act of the machine's operator on accounts; what the rules refuse is said in French.
  func onAccounts<Value: Sendable>(
    _ work: @Sendable (Stores, MoyensComptes, Geste) async throws -> Value
  ) async throws -> Value {
    try await writing { stores in
      let geste = try await stores.geste()
      do {
        return try await work(
          stores,
          Moyens(
            stores, reglages: self, regles: .conseillersNumeriques
          ).comptes, geste)
      } catch let refusal as CompteRefusal {
        throw Sortie.refused(refusal.phrase(at: geste.at), code: refusal.code)
      }
    }
  }
}

extension MoyensComptes {
  /// The account of that address.
  func known(_ typed: String) async throws -> Compte {
    guard let courriel = AdresseCourriel(typed) else { throw CompteRefusal.courrielInvalide }
    guard let compte = try await store.compte(courriel) else { throw CompteRefusal.compteInconnu }
    return compte
  }
}
