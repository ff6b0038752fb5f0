import Foundation
package import Testing

/// Texts the program makes that are kept under version control, so that a change shows in review.
package enum Golden {
  /// Compares with `docs/golden/<name>`. With `MAILLAGE_GOLDEN=write`, writes the file instead.
  package static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if isWriting {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    Issue.record(
      """
      docs/golden/\(name) differs; if the change is meant, run the test with MAILLAGE_GOLDEN=write.
      \(difference(kept, text))
      """, sourceLocation: sourceLocation)
  }

  /// Whether the file is there, or is about to be written.
  package static func isKept(_ name: String) -> Bool {
    isWriting || FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  private static var isWriting: Bool {
    ProcessInfo.processInfo.environment["MAILLAGE_GOLDEN"] == "write"
  }

  /// The first lines that differ.
  private static func difference(_ kept: String, _ made: String) -> String {
    let (old, new) = (lines(kept), lines(made))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let was = old.dropFirst(same).prefix(3).map { "- " + $0 }
    let now = new.dropFirst(same).prefix(3).map { "+ " + $0 }
    return (was + now).joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/golden")
  }
}
