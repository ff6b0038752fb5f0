import Foundation
import Testing

/// What a reader of the repository may rely on is what the program does. To accept a change, run
/// `bin/golden` and read the difference.
@Suite struct GoldenTests {
  @Test(
    "the golden file is what the program prints",
    arguments: [
      ("routes.txt", ["routes"]), ("permissions.txt", ["routes", "--permissions"]),
      ("openapi.json", ["routes", "--openapi"]),
    ])
  func golden(file: String, arguments: [String]) throws {
    let program = try Program(arguments)
    #expect(program.status == 0, "\(program.complaint)")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/golden/\(file)").standardized
    let golden = try String(contentsOf: url, encoding: .utf8)
    let printed = program.output.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(printed, kept).first { $0 != $1 }
    #expect(program.output == golden, "first difference: \(String(describing: first))")
  }
}
