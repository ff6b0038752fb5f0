import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where the data lie, as the `--database` option writes it.
enum DatabaseAddress: Sendable {
  case sqlite(path: String)
  case postgres(String)

  init(_ text: String) throws {
    if text.hasPrefix("sqlite:") {
      let path = String(text.dropFirst("sqlite:".count))
      guard !path.isEmpty else { throw Sortie.badInput("Indiquez un fichier après « sqlite: ».") }
      self = .sqlite(path: path)
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
      || text.hasPrefix("host=")
    {
      self = .postgres(text)
    } else {
      throw Sortie.badInput(
        "La base « \(text) » n’est pas reconnue : écrivez sqlite:CHEMIN ou postgres://…")
    }
  }

  /// What a log or a screen may show: no password.
  var shown: String {
    switch self {
    case .sqlite(let path): return "sqlite:\(path)"
    case .postgres(let text):
      guard let components = URLComponents(string: text), let host = components.host else {
        return "postgres"
      }
      return "postgres://\(host)\(components.path)"
    }
  }

  /// Opens for writing; on SQLite this process is then the only one that may write. `orRelayed`: while a
  /// server holds the file, what is written goes through it.
  func open(connections: Int, orRelayed: Bool = false) throws -> any Database {
    switch self {
    case .sqlite(let path):
      try makeFolder(of: path)
      do {
        return try SQLiteDatabase(path: path)
      } catch is DatabaseLocked {
        if orRelayed, let relayed = try RelayedDatabase(path: path) { return relayed }
        throw Sortie.refused(
          "La base \(path) est déjà ouverte par un autre programme (le serveur ?). Arrêtez-le d’abord."
        )
      } catch let error as DatabaseUnreachable {
        throw Sortie.badInput("La base \(path) ne s’ouvre pas : \(error.reason).")
      }
    case .postgres(let connection):
      return try postgres(connection, connections)
    }
  }

  /// Opens for reading, while a server may be running.
  func openToRead(connections: Int) throws -> any Database {
    switch self {
    case .sqlite(let path):
      guard FileManager.default.fileExists(atPath: path) else {
        throw Sortie.badInput("La base \(path) n’existe pas. Créez-la avec « maillage migrate ».")
      }
      return try SQLiteDatabase(path: path, readOnly: .readOnly)
    case .postgres(let connection):
      return try postgres(connection, connections)
    }
  }

  /// Refuses to serve from a PostgreSQL database on which text would sort otherwise.
  func checkFitness(of database: any Database) async throws {
    guard let postgres = database as? PostgresDatabase else { return }
    do {
      try await postgres.checkFitness()
    } catch {
      throw Sortie.refused("La base \(shown) ne convient pas : \(error.reason).")
    }
  }

  private func postgres(_ connection: String, _ connections: Int) throws -> any Database {
    do {
      return try PostgresDatabase(
        PostgresSettings(connection: connection, connections: connections))
    } catch let fault as DatabaseFault {
      throw Sortie.badInput("La base \(shown) ne répond pas : \(fault.message)")
    }
  }

  private func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}

extension DatabaseUnfit {
  /// What is wrong and what to do.
  fileprivate var reason: String {
    switch self {
    case .unreachable: "elle ne répond pas"
    case .version(let number): "PostgreSQL \(number / 10_000) est trop ancien, il faut au moins 15"
    case .encoding(let name): "son codage est \(name), il faut UTF8"
    case .collation(let name): "son tri est \(name), créez-la avec LC_COLLATE 'C'"
    }
  }
}
