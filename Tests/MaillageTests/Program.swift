import Foundation

/// The program as it was built, run as a person would.
struct Program {
  let status: Int32
  let output: String
  let complaint: String

  /// `environment`: what is added to this process's own.
  init(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, complaint, stdin) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    process.standardInput = stdin
    try process.run()
    if let input { stdin.fileHandleForWriting.write(Data(input.utf8)) }
    try stdin.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: said, as: UTF8.self)
    self.complaint = String(decoding: complained, as: UTF8.self)
  }

  struct NotBuilt: Error {}

  /// Stands beside the test bundle.
  private static func executable() throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("maillage")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    throw NotBuilt()
  }
}

/// A folder of its own, removed with the value.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "maillage-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { "sqlite:\(path)/maillage.db" }

  /// Writes a file there; its path.
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}
