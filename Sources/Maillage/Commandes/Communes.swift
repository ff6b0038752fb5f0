import ArgumentParser
import Configuration
import Courriers
import Foundation
import SystemPackage

/// What every command may be told.
struct Communes: ParsableArguments {
  @Option(help: "The database: sqlite:PATH or postgres://…", completion: .file())
  var database: String?
  @Option(
    name: .customLong("config"), help: "A JSON configuration file.",
    completion: .file(extensions: ["json"]))
  var configuration: String?
  @Flag(help: "One JSON object on standard output instead of text.")
  var json = false

  /// Flags first, then the environment, then the file, then the defaults.
  func reglages(_ flags: [String: ConfigValue] = [:]) async throws -> Reglages {
    var values: [AbsoluteConfigKey: ConfigValue] = [:]
    if let database { values["maillage.database"] = .init(.string(database), isSecret: false) }
    for (key, value) in flags {
      values[AbsoluteConfigKey(["maillage"] + key.split(separator: ".").map(String.init))] = value
    }
    var providers: [any ConfigProvider] = [
      InMemoryProvider(name: "flags", values: values), EnvironmentVariablesProvider(),
    ]
    if let configuration {
      do {
        providers.append(
          try await FileProvider<JSONSnapshot>(filePath: FilePath(configuration)))
      } catch {
        throw Sortie.badInput("Le fichier de configuration « \(configuration) » est illisible.")
      }
    }
    var reglages = Reglages(ConfigReader(providers: providers).scoped(to: "maillage"))
    if let folder = reglages.messages { reglages.catalogue = try Catalogue.dossier(folder) }
    return reglages
  }
}

/// Why a command ends badly: a sentence for the person, a code for the script.
enum Sortie: Error {
  /// 1: an expected « no ».
  case refused(String)
  /// 2: what was given cannot be read or does not exist.
  case badInput(String)
  /// 3: nothing satisfies what was asked, or a check found a fault.
  case invalid(String)
  /// 70: something broke.
  case fault(String)

  var code: Int32 {
    switch self {
    case .refused: 1
    case .badInput: 2
    case .invalid: 3
    case .fault: 70
    }
  }

  var message: String {
    switch self {
    case .refused(let text), .badInput(let text), .invalid(let text), .fault(let text): text
    }
  }
}
