import ArgumentParser
import Empreinte
import JSON
import Journal
import Programme
import Storage

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Crée la base, ou la met au niveau de ce programme.",
    discussion: "Exemple : maillage migrate --database sqlite:var/maillage.db")

  @OptionGroup var communes: Communes

  func run() async throws {
    let reglages = try await communes.reglages()
    let database = try DatabaseAddress(reglages.database).open(connections: reglages.connections)
    let applied = try await migrated(database)
    try await Self.installRules(on: database)
    await database.close()
    Terminal.say(
      ["appliquees": .array(applied.map(JSONValue.int))], asJSON: communes.json
    ) {
      applied.isEmpty
        ? ["La base est à jour."]
        : ["Migrations appliquées : \(applied.map(String.init).joined(separator: ", "))."]
    }
  }

  /// Rules that this version brings and the database does not know yet; those there stay as they are.
  static func installRules(on database: any Database) async throws {
    let stores = Stores(database: database, digests: CryptoDigests())
    let added = try await stores.regles.install(
      .conseillersNumeriques, by: try await stores.geste())
    if added > 0 { try await Scelleur(store: stores.journal) { _ in }.sealAll() }
  }

  private func migrated(_ database: any Database) async throws -> [Int] {
    do {
      return try await Migrations.apply(on: database, at: SystemClock().now())
    } catch let newer as DatabaseNewer {
      throw Sortie.refused(
        "Cette base a été mise à jour par une version plus récente (migration \(newer.number)). "
          + "Installez cette version, ou restaurez une sauvegarde.")
    }
  }
}
