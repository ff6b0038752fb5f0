import ArgumentParser
import Foundation
import JSON
import Kernel
import Storage

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vérifie la configuration, la base, le disque et l’horloge ; n’affiche aucun secret.",
    discussion: "Exemple : maillage doctor --json")

  @OptionGroup var communes: Communes

  func run() async throws {
    let reglages = try await communes.reglages()
    let address = try DatabaseAddress(reglages.database)
    let checks = await checks(reglages, address)
    let failed = checks.contains { !$0.isRight }
    Terminal.say(
      [
        "controles": .array(checks.map(json)), "bon": .bool(!failed),
      ], asJSON: communes.json
    ) { checks.map { "\($0.isRight ? "bon" : "FAUX")  \($0.name) : \($0.value)" } }
    if failed { throw ExitCode(3) }
  }

  private struct Check {
    let name: String
    let value: String
    var isRight = true
  }

  private func checks(_ reglages: Reglages, _ address: DatabaseAddress) async -> [Check] {
    var checks = [
      Check(name: "base", value: address.shown),
      Check(name: "adresse", value: "\(reglages.host):\(reglages.port)"),
      Check(name: "limites", value: reglages.limits ? "actives" : "levées"),
      Check(name: "courriels", value: reglages.smtp == nil ? "dossier \(reglages.spool)" : "SMTP"),
      Check(
        name: "téléphone",
        value: reglages.hotline ?? "aucun : pages et courriers n’en montrent pas (hotline)"),
      clock(), disk(),
    ]
    do {
      let database = try address.openToRead(connections: 2)
      checks.append(contentsOf: try await databaseChecks(database))
      await database.close()
    } catch let sortie as Sortie {
      checks.append(Check(name: "ouverture", value: sortie.message, isRight: false))
    } catch let fault as DatabaseFault {
      checks.append(Check(name: "ouverture", value: Sortie(fault).message, isRight: false))
    } catch {
      checks.append(Check(name: "ouverture", value: "\(error)", isRight: false))
    }
    return checks
  }

  private func databaseChecks(_ database: any Database) async throws -> [Check] {
    let version: SQL =
      switch database.engine {
      case .sqlite: "SELECT sqlite_version()"
      case .postgres: "SELECT current_setting('server_version')"
      }
    let engine = try await database.read { tx in try tx.first(version) { try $0.text(0) } }
    let pending = try await Migrations.pending(on: database).map { String($0.number) }
    return [
      Check(name: "moteur", value: "\(database.engine.rawValue) \(engine ?? "?")"),
      Check(
        name: "migrations", value: pending.isEmpty ? "à jour" : "manquent \(pending)",
        isRight: pending.isEmpty),
    ]
  }

  private func clock() -> Check {
    let now = SystemClock().now()
    let local = FoundationFuseaux().local(now, in: .paris)
    // A machine whose clock was never set shows 1970.
    return Check(
      name: "horloge", value: "\(local) à Paris", isRight: local.jour.components.year >= 2025)
  }

  private func disk() -> Check {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: ".")
    let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    return Check(
      name: "disque libre", value: "\(free / 1_000_000) Mo", isRight: free > 500_000_000)
  }

  private func json(_ check: Check) -> JSONValue {
    ["nom": .string(check.name), "valeur": .string(check.value), "bon": .bool(check.isRight)]
  }
}
