import Journal
import Logging
import ServiceLifecycle
import Storage
import SystemPackage

/// Adds the journal's head to a file while the program serves, a line each time it has advanced. The
/// file is worth what keeps it: another machine's disk, or a medium that only grows.
struct HeadKeeping: Service {
  /// Ten minutes: some 5 MB a year at most.
  static let pause = Duration.seconds(600)

  let head: JournalHead
  let path: String
  let logger: Logger

  func run() async throws {
    let kept = await cancelWhenGracefulShutdown {
      var kept: TeteJournal?
      while !Task.isCancelled {
        kept = await keep(after: kept)
        do { try await Task.sleep(for: Self.pause) } catch { break }
      }
      return kept
    }
    // Once more at the end, whatever was cancelled.
    _ = await Task { await keep(after: kept) }.value
  }

  /// Answers the head as it stands in the file now.
  private func keep(after kept: TeteJournal?) async -> TeteJournal? {
    do {
      guard let tete = try await head(), tete != kept else { return kept }
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .append],
        permissions: [.ownerReadWrite, .groupRead])
      try file.closeAfter { _ = try file.writeAll((tete.ligne + "\n").utf8) }
      return tete
    } catch {
      logger.error("the journal's head was not kept", metadata: ["cause": "\(error)"])
      return kept
    }
  }
}
