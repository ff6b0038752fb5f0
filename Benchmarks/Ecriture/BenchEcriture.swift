import ArgumentParser
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Deposits candidatures as fast as so many closed-loop clients can, without HTTP.
@main
struct BenchEcriture: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "BenchEcriture",
    abstract: "Measures the form's write in process: the use case, its journal and its outbox.")

  @Option(help: "The database, migrated beforehand: sqlite:PATH or postgres://…")
  var database: String
  @Option(help: "How many clients wait for their own answer before they ask again.")
  var clients = 64
  @Option(help: "How long, in seconds.")
  var seconds = 5.0
  @Option(help: "Stop after so many writes of each client; for a trace.")
  var writes: Int?
  @Flag(help: "Seal the journal beside, as a server does.")
  var seal = false

  func run() async throws {
    let opened = try open()
    let depots = Depots(database: opened)
    // The index of territories and the statements are ready before the clock starts.
    try await depots.deposit()
    let sealing = seal ? depots.seal() : nil
    let start = ContinuousClock.now
    let limit = writes ?? .max
    let end = start + .seconds(seconds)
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<clients {
        group.addTask {
          var done = 0
          while done < limit, ContinuousClock.now < end {
            try await depots.deposit()
            done += 1
          }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    let elapsed = start.duration(to: .now) / .seconds(1)
    sealing?.cancel()
    await sealing?.value
    await opened.close()
    print("{\"writes\": \(done), \"seconds\": \(elapsed)}")
  }

  private func open() throws -> any Database {
    if database.hasPrefix("sqlite:") {
      return try SQLiteDatabase(path: String(database.dropFirst("sqlite:".count)))
    }
    return try PostgresDatabase(PostgresSettings(connection: database, connections: 8))
  }
}
