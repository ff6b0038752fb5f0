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

/// A role and where it is held, as the options write them.
struct RoleDonne: ParsableArguments {
  @Option(help: "Le rôle : exploitant, equipeNationale, prefecture, signataire…")
  var role: String
  @Option(help: "Le territoire : pays, region:11, departement:93, commune:93046, structure:42…")
  var territoire = "pays"

  func habilitation(on day: Jour) throws -> Habilitation {
    guard let role = Role(rawValue: role) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw Sortie.badInput("Le rôle « \(self.role) » n’existe pas. Rôles : \(known).")
    }
    guard let perimetre = Perimetre(territoire) else {
      throw Sortie.badInput(
        "Le territoire « \(territoire) » ne se lit pas : écrivez par exemple departement:93.")
    }
    return Habilitation(role: role, perimetre: perimetre, du: day)
  }
}

extension Reglages {
  /// Runs an act of the machine's operator on accounts; what the rules refuse is said in French.
  func onAccounts<Value: Sendable>(
    _ work: @Sendable (MoyensComptes, Geste) async throws -> Value
  ) async throws -> Value {
    try await writing { stores in
      let geste = try await stores.geste()
      do {
        return try await work(
          Moyens(
            stores, reglages: self, regles: .conseillersNumeriques
          ).comptes, geste)
      } catch let refusal as CompteRefusal {
        throw Sortie.refused(refusal.phrase(at: geste.at))
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
