import Comptes
import Kernel
import Logging
import ServiceLifecycle
import Storage

/// Removes once an hour the sessions, links and counts of tries that are over.
struct PurgeService: Service {
  let store: SQLCompteStore
  let clock: any Clock
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          _ = try await store.purge(before: clock.now())
        } catch {
          logger.error("purge failed", metadata: ["cause": "\(type(of: error))"])
        }
        try? await Task.sleep(for: .seconds(3_600))
      }
    }
  }
}
