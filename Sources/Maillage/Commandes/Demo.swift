import ArgumentParser
import Comptes
import JSON
import Storage

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Charge la démonstration, une fois : personnes inventées, organismes publics réels.",
    discussion: "Exemple : maillage demo --database sqlite:var/maillage.db")

  @OptionGroup var communes: Communes

  func run() async throws {
    let reglages = try await communes.reglages()
    let database = try DatabaseAddress(reglages.database).open(connections: reglages.connections)
    _ = try await Migrations.apply(on: database, at: SystemClock().now())
    try await Migrate.installRules(on: database)
    let isNew = try await Demonstration(reglages: reglages, database: database).install()
    await database.close()
    Terminal.say(json(isNew), asJSON: communes.json) {
      [isNew ? "La démonstration est chargée." : "La démonstration était déjà là."] + people
    }
  }

  private func json(_ isNew: Bool) -> JSONValue {
    [
      "chargee": .bool(isNew),
      "comptes": .array(
        Personnage.tous.map {
          ["courriel": .string($0.courriel), "role": .string($0.role.rawValue)]
        }),
    ]
  }

  private var people: [String] {
    ["Comptes, tous avec le mot de passe « \(Personnage.motDePasse) » :"]
      + Personnage.tous.map { "  \($0.courriel), \($0.qualite)" }
  }
}
