import ArgumentParser
import Comptes
import HTTP
import HTTPTypes
import JSON

struct Routes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Liste les routes : méthode, chemin, permission, cas d’usage, fichier.",
    discussion: "Exemple : maillage routes --json")

  @OptionGroup var communes: Communes

  func run() async throws {
    let reglages = try await communes.reglages()
    let house = House(
      reglages: reglages, database: NoDatabase(), clock: SystemClock(), demonstration: true)
    let rows = house.rows.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
    Terminal.say(["routes": .array(rows.map(json))], asJSON: communes.json) { rows.map(line) }
  }

  private func line(_ row: RouteRow) -> String {
    "\(row.method) \(row.path) → \(row.permission) → \(row.useCase) → \(row.file)"
  }

  private func json(_ row: RouteRow) -> JSONValue {
    [
      "methode": .string(row.method.rawValue), "chemin": .string(row.path),
      "permission": .string(row.permission.description), "cas_usage": .string(row.useCase),
      "fichier": .string(row.file), "exemple": .optional(row.example),
      "limite": .string(row.limit.rawValue),
    ]
  }
}
