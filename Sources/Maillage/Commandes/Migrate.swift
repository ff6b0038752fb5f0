import ArgumentParser
import JSON
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
    await database.close()
    Terminal.say(
      ["appliquees": .array(applied.map(JSONValue.int))], asJSON: communes.json
    ) {
      applied.isEmpty
        ? ["La base est à jour."]
        : ["Migrations appliquées : \(applied.map(String.init).joined(separator: ", "))."]
    }
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
