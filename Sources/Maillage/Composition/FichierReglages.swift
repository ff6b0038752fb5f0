import Configuration
import Foundation
import JSON
import SystemPackage

/// A configuration file: JSON, `{"maillage": {"http": {"port": 8080}}}`.
struct FichierReglages {
  let path: String

  /// Refuses a file that is not one, and a key that no setting has: a misspelt one would be passed over.
  func provider() async throws -> any ConfigProvider {
    guard let data = FileManager.default.contents(atPath: path),
      let value = try? JSONValue(parsing: Array(data)), case .object = value
    else { throw unreadable }
    let known = Set(CleReglage.allCases.map { "maillage.\($0.rawValue)" })
    if let unknown = Self.keys(value, after: "").first(where: { !known.contains($0) }) {
      throw Sortie.badInput(
        "\(path) : le réglage « \(unknown) » n’existe pas. Les réglages s’écrivent dans « maillage » : "
          + CleReglage.allCases.map(\.rawValue).joined(separator: ", ") + ".",
        code: "reglage.inconnu")
    }
    do { return try await FileProvider<JSONSnapshot>(filePath: FilePath(path)) } catch {
      throw unreadable
    }
  }

  private var unreadable: Sortie {
    .badInput("Le fichier de configuration « \(path) » est illisible.", code: "reglage.fichier")
  }

  /// `maillage.http.port` and the like, as the file writes them.
  private static func keys(_ value: JSONValue, after prefix: String) -> [String] {
    guard case .object(let object) = value else { return [prefix] }
    return object.members.flatMap {
      keys($0.value, after: prefix.isEmpty ? $0.name : "\(prefix).\($0.name)")
    }
  }
}
