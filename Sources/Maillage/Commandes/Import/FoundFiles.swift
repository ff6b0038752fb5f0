import Foundation
import Territoires

/// The official files found at a path: one file, or a folder searched with its subfolders.
struct FoundFiles {
  let paths: [String]

  /// In the order of their names, so that two runs read alike. A file counts when its first bytes
  /// are those of an official file; others are left alone.
  init(at path: String) throws {
    var isFolder = ObjCBool(false)
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Sortie.badInput("« \(path) » n’existe pas.")
    }
    guard isFolder.boolValue else {
      paths = [path]
      return
    }
    let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    paths = below.sorted().map { "\(path)/\($0)" }.filter(Self.isOfficial)
  }

  private static func isOfficial(_ path: String) -> Bool {
    guard
      ["csv", "geojson", "json", "txt"].contains(where: { path.lowercased().hasSuffix(".\($0)") }),
      let file = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 4_096)) ?? Data()
    return FichierTerritoires(head: head) != nil
  }

  /// Reads them all, showing how far it is.
  func read() throws -> [(name: String, bytes: [UInt8])] {
    var progress = Progress(total: paths.count, unit: "fichiers")
    defer { progress.end() }
    return try paths.map { path in
      defer { progress.step() }
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Sortie.badInput("« \(path) » est illisible.")
      }
      return (URL(fileURLWithPath: path).lastPathComponent, Array(data))
    }
  }
}
