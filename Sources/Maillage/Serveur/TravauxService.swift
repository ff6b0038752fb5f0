import Kernel
import Logging
import ServiceLifecycle

/// Does every minute the work that time brings. In the demonstration its story unfolds too.
struct TravauxService: Service {
  let house: House
  /// Work on what lies outside the database.
  let dehors: [any Travail]
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await round()
        for travail in dehors { await run(travail) }
        try? await Task.sleep(for: .seconds(60))
      }
    }
  }

  private func round() async {
    guard let deroulement = house.deroulement else {
      for travail in house.moyens.travaux { await run(travail) }
      return
    }
    do {
      try await deroulement.catchUp()
    } catch {
      logger.error("the story stopped", metadata: ["cause": "\(error)"])
    }
  }

  /// One work that fails does not hold the others back.
  private func run(_ travail: any Travail) async {
    do {
      let changed = try await travail(at: house.clock.now())
      guard changed > 0 else { return }
      logger.info("work done", metadata: ["travail": "\(travail.nom)", "changes": "\(changed)"])
    } catch {
      logger.error(
        "work failed", metadata: ["travail": "\(travail.nom)", "cause": "\(type(of: error))"])
    }
  }
}
