import ArgumentParser
import Configuration
import Empreinte
import Foundation
import HTTP
import Hummingbird
import Journal
import Logging
import NIOCore
import ServiceLifecycle
import Storage
import StorageSQLite
import Territoires
import UnixSignals

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sert le site et l’API.",
    discussion: "Exemple : maillage serve --host 127.0.0.1 --port 8080")

  enum Limites: String, ExpressibleByArgument, CaseIterable { case on, off }

  @OptionGroup var communes: Communes
  @Option(help: "L’adresse à écouter.") var host: String?
  @Option(help: "Le port à écouter.") var port: Int?
  @Option(help: "« off » lève les limites de demandes, pour un essai de charge.")
  var limits: Limites?

  func run() async throws {
    let reglages = try await communes.reglages(flags)
    LoggingSystem.bootstrap { JSONLogHandler(label: $0) }
    let logger = Logger(label: "maillage")
    let address = try DatabaseAddress(reglages.database)
    let database = try address.open(connections: reglages.connections)
    guard try await Migrations.pending(on: database).isEmpty else {
      throw Sortie.refused("La base n’est pas à jour : lancez d’abord « maillage migrate ».")
    }
    try await address.checkFitness(of: database)
    if !reglages.limits { logger.warning("limits are off: for load tests only") }
    let stores = Stores(database: database, digests: CryptoDigests())
    let house = House(
      reglages: reglages, database: database, regles: try await stores.reglesDuProgramme(),
      departure: try await stores.demonstration.time())
    let relay = relay(for: database, logger)
    // Read now rather than at the first visitor's expense.
    _ = try await house.moyens.territoires.index()
    do {
      try await serve(house, reglages, logger)
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Sortie.refused(
        "Le port \(reglages.port) est déjà pris : choisissez-en un autre avec --port.")
    }
    relay?.close()
    await database.close()
    logger.info("stopped")
  }

  /// Takes the transactions of commands while this process holds a SQLite file.
  private func relay(for database: any Database, _ logger: Logger) -> RelayServer? {
    guard let file = database as? SQLiteDatabase else { return nil }
    do { return try RelayServer(file) } catch {
      logger.warning(
        "commands cannot write while this serves", metadata: ["error": "\(error)"])
      return nil
    }
  }

  private var flags: [String: ConfigValue] {
    var flags: [String: ConfigValue] = [:]
    if let host { flags["http.host"] = .init(.string(host), isSecret: false) }
    if let port { flags["http.port"] = .init(.int(port), isSecret: false) }
    if let limits { flags["limits.enabled"] = .init(.bool(limits == .on), isSecret: false) }
    return flags
  }

  private func serve(_ house: House, _ reglages: Reglages, _ logger: Logger) async throws {
    var application = Application(
      router: house.router(),
      configuration: .init(
        address: .hostname(reglages.host, port: reglages.port), serverName: nil),
      logger: logger)
    application.beforeServerStarts {
      logger.info(
        "serving", metadata: ["host": "\(reglages.host)", "port": "\(reglages.port)"])
    }
    let stores = house.moyens.stores
    var services: [any Service] = [
      SealingService(store: stores.journal, logger: logger),
      DeliveryService(
        store: stores.courriers, expediteur: reglages.expediteur, clock: house.clock,
        logger: logger),
      PurgeService(store: stores.comptes, clock: house.clock, logger: logger),
      TravauxService(
        house: house, dehors: reglages.travaux(on: stores.courriers), logger: logger),
    ]
    if let path = reglages.journalHead {
      let head = JournalHead(store: stores.journal)
      services.append(HeadKeeping(head: head, path: path, logger: logger))
    }
    var configuration = ServiceGroupConfiguration(
      services: services + [application],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    // Whoever is still reading after eight seconds is cut, so that a stop never lasts ten.
    configuration.maximumGracefulShutdownDuration = .seconds(8)
    configuration.maximumCancellationDuration = .seconds(1)
    try await ServiceGroup(configuration: configuration).run()
  }
}
