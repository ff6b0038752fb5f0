import Foundation

/// Files of the tests, in a folder of this run that is removed when it ends.
package enum TestFolder {
  /// A path where nothing is yet.
  package static func path(_ suffix: String = "db") -> String {
    root + "/" + UUID().uuidString + "." + suffix
  }

  /// Removes a file with what SQLite keeps beside it.
  package static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", ".lock"] { unlink(path + suffix) }
  }

  private static let root: String = {
    let path = NSTemporaryDirectory() + "/maillage-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.root) }
    return path
  }()
}
