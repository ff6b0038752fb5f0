import ArgumentParser
import Comptes
import Foundation
import JSON
import Kernel

struct CompteCreer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Crée un compte dont le mot de passe est lu sur l’entrée.",
    discussion: """
      Exemple : echo "quatre mots sans rapport" | maillage compte create \
      --email ines@equipe.example --role equipeNationale --mot-de-passe-stdin
      """)

  @OptionGroup var communes: Communes
  @Option(help: "L’adresse de courriel.") var email: String
  @Option(help: "Le prénom.") var prenom = "Compte"
  @Option(help: "Le nom.") var nom: String?
  @OptionGroup var role: RoleDonne
  @Flag(name: .customLong("mot-de-passe-stdin"), help: "Lit le mot de passe sur l’entrée standard.")
  var readsPassword = false

  func run() async throws {
    guard readsPassword, let password = readLine() else {
      throw Sortie.badInput("Donnez le mot de passe sur l’entrée, avec --mot-de-passe-stdin.")
    }
    let identite = Identite(
      prenom: prenom, nom: nom ?? String(email.prefix { $0 != "@" }))
    let id = try await communes.reglages().onAccounts { stores, moyens, geste in
      let habilitation = try await role.habilitation(on: moyens.jour(geste.at), in: stores)
      return try await CreerCompte(moyens)(
        courriel: email, identite: identite, habilitation: habilitation, motDePasse: password,
        par: .machine, geste: geste)
    }
    Terminal.say(["compte": .string(id.description)], asJSON: communes.json) {
      ["Compte créé, numéro \(id)."]
    }
  }
}
