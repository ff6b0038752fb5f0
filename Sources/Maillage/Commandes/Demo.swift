import ArgumentParser
import Comptes
import Empreinte
import JSON
import Storage
import Territoires

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Charge la démonstration, une fois : personnes inventées, organismes publics réels.",
    discussion: "Exemple : maillage demo --database sqlite:var/maillage.db")

  @OptionGroup var communes: Communes
  @Option(help: "Ajoute tant de candidats inventés, pour un essai de charge.")
  var candidats = 0
  @Option(help: "Ajoute tant de structures inventées, avec des postes accordés et une offre.")
  var structures = 0
  @Option(help: "Les mêmes inventions pour le même nombre.") var seed: UInt64 = 1

  func validate() throws {
    guard (0...200_000).contains(candidats), (0...100_000).contains(structures) else {
      throw ValidationError("De 0 à 200 000 candidats, et de 0 à 100 000 structures.")
    }
  }

  func run() async throws {
    let reglages = try await communes.reglages()
    let database = try DatabaseAddress(reglages.database).open(connections: reglages.connections)
    _ = try await Migrations.apply(on: database, at: SystemClock().now())
    try await Migrate.installRules(on: database)
    let isNew = try await Demonstration(reglages: reglages, database: database).install()
    if candidats > 0 || structures > 0 { try await charge(database) }
    await database.close()
    Terminal.say(json(isNew), asJSON: communes.json) {
      [isNew ? "La démonstration est chargée." : "La démonstration était déjà là."] + people
    }
  }

  private func charge(_ database: any Database) async throws {
    let stores = Stores(database: database, digests: CryptoDigests())
    guard try await !stores.demonstration.isCharged(Charge.numbers) else {
      throw Sortie.refused(
        "Des candidats ou des structures inventés sont déjà là : ajoutez-les tous à la fois, dans "
          + "une base neuve.")
    }
    let index = try await TerritoiresCourants(stores.territoires).index()
    guard let courriel = AdresseCourriel("bastien@prefecture-93.example"),
      let agent = try await stores.comptes.compte(courriel)?.id
    else { return }
    let lot = try Charge(
      candidats: candidats, structures: structures, seed: seed, index: index, agent: agent
    ).lot()
    try await stores.demonstration.charge(lot, salt: CryptoDigests().bytes(32))
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
