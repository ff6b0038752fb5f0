import ArgumentParser
import Comptes
import HTTP
import HTTPTypes
import JSON
import Kernel
import Programme
import Territoires

struct Routes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Liste les routes : méthode, chemin, permission, cas d’usage, fichier.",
    discussion: "Exemple : maillage routes --json")

  @OptionGroup var communes: Communes
  @Flag(help: "Le document OpenAPI 3.1 de l’API.") var openapi = false
  @Flag(help: "Par rôle, les routes qu’il ouvre.") var permissions = false

  func run() async throws {
    let reglages = try await communes.reglages()
    let house = House(
      reglages: reglages, database: NoDatabase(), regles: .conseillersNumeriques,
      departure: SystemClock().now())
    if openapi {
      print(String(decoding: house.openAPI, as: UTF8.self))
      return
    }
    let rows = house.rows.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
    if permissions {
      print(Self.table(rows).joined(separator: "\n"))
      return
    }
    Terminal.say(["routes": .array(rows.map(json))], asJSON: communes.json) { rows.map(line) }
  }

  private func line(_ row: RouteRow) -> String {
    "\(row.method) \(row.path) → \(row.permission) → \(row.useCase) → \(row.file)"
  }

  /// For each role, what it opens beside what everyone may.
  private static func table(_ rows: [RouteRow]) -> [String] {
    let day = Jour(number: 0)
    let everyone = rows.filter { $0.permission == .everyone }.map(name)
    let roles = Role.allCases.flatMap { role -> [String] in
      let actor = Acteur(
        compte: ID(1), nom: "",
        habilitations: [Habilitation(role: role, perimetre: .territoire(.pays), du: day)])
      let opened = rows.filter { $0.permission != .everyone && $0.permission.allows(actor) }
      return ["", role.rawValue] + opened.map(name)
    }
    return ["tous"] + everyone + roles
  }

  private static func name(_ row: RouteRow) -> String { "  \(row.method) \(row.path)" }

  private func json(_ row: RouteRow) -> JSONValue {
    [
      "methode": .string(row.method.rawValue), "chemin": .string(row.path),
      "permission": .string(row.permission.description), "cas_usage": .string(row.useCase),
      "fichier": .string(row.file), "exemple": .optional(row.example),
      "limite": .string(row.limit.rawValue),
    ]
  }
}
