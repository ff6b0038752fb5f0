import Journal
import Logging
import ServiceLifecycle
import Storage

/// Seals the journal while the program serves.
struct SealingService: Service {
  let store: SQLJournalStore
  let logger: Logger

  func run() async throws {
    let scelleur = Scelleur(store: store) { [logger] error in
      logger.error("sealing failed", metadata: ["cause": "\(error)"])
    }
    await cancelWhenGracefulShutdown { await scelleur.run() }
  }
}
