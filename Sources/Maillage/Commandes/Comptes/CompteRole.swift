import ArgumentParser
import Comptes
import JSON
import Kernel

struct CompteRole: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Donne un rôle à un compte, ou le lui retire.",
    discussion: """
      Exemple : maillage compte role --email bastien@prefecture-93.example --role signataire \
      --territoire departement:93 --du 2021-03-11 --au 2022-03-10
      """)

  @OptionGroup var communes: Communes
  @Option(help: "L’adresse de courriel du compte.") var email: String
  @OptionGroup var role: RoleDonne
  @Flag(help: "Retire le rôle au lieu de le donner.") var retirer = false

  func run() async throws {
    try await communes.reglages().onAccounts { stores, moyens, geste in
      let compte = try await moyens.known(email)
      guard retirer else {
        let wanted = try await role.habilitation(on: moyens.jour(geste.at), in: stores)
        return try await DonnerRole(moyens)(wanted, a: compte.id, par: .machine, geste: geste)
      }
      let wanted = try role.retire()
      let held = compte.habilitations.first {
        $0.retireeLe == nil && $0.habilitation.role == wanted.role
          && $0.habilitation.perimetre == wanted.perimetre
      }
      guard let held else { throw CompteRefusal.habilitationInconnue }
      try await RetirerRole(moyens)(held.id, de: compte.id, par: .machine, geste: geste)
    }
    Terminal.say(["fait": true], asJSON: communes.json) {
      [retirer ? "Rôle retiré." : "Rôle donné."]
    }
  }
}

struct CompteFermer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Ferme un compte pour de bon.",
    discussion: "Exemple : maillage compte disable --email ines@equipe.example")

  @OptionGroup var communes: Communes
  @Option(help: "L’adresse de courriel du compte.") var email: String

  func run() async throws {
    try await communes.reglages().onAccounts { _, moyens, geste in
      let compte = try await moyens.known(email)
      try await DesactiverCompte(moyens)(compte.id, par: .machine, geste: geste)
    }
    Terminal.say(["ferme": true], asJSON: communes.json) { ["Compte fermé."] }
  }
}
