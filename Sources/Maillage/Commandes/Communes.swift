import ArgumentParser
import Configuration
import Courriers
import Foundation

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
      providers.append(try await FichierReglages(path: configuration).provider())
    }
    var reglages = try await Reglages(LecteurReglages(providers))
    if let folder = reglages.messages { reglages.catalogue = try Catalogue.dossier(folder) }
    return reglages
  }
}
