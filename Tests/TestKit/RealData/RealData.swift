import Foundation

/// The official files, which stand beside the package and never in it. Suites that need them are
/// skipped where they are absent: `.enabled(if: RealData.isHere, "…")`.
package enum RealData {
  /// `MAILLAGE_DATA`, or `../shared/data` from the package's folder.
  package static let folder: String = {
    if let set = ProcessInfo.processInfo.environment["MAILLAGE_DATA"], !set.isEmpty { return set }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("../shared/data").standardized.path
  }()

  package static let isHere = FileManager.default.fileExists(atPath: folder + "/territoires")

  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
  }

  /// Every file under `folders`, by path.
  package static func files(_ folders: String...) throws -> [(name: String, bytes: [UInt8])] {
    try folders.flatMap { folder in
      let names = try FileManager.default.subpathsOfDirectory(atPath: self.folder + "/" + folder)
      return names.sorted().map { folder + "/" + $0 }
    }
    .filter { $0.hasSuffix(".csv") || $0.hasSuffix("json") }
    .map { (name: $0, bytes: try bytes($0)) }
  }
}
