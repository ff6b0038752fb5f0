import Comptes
import Foundation

/// A few threads that do slow work in the order it came, and a queue that is not allowed to grow.
final class Ouvriers: @unchecked Sendable {
  private let condition = NSCondition()
  private let waiting: Int
  private var queue: [@Sendable () -> Void] = []
  private var isStopped = false

  init(count: Int, waiting: Int) {
    self.waiting = waiting
    for _ in 0..<max(1, count) {
      let thread = Thread { [self] in work() }
      thread.name = "mots-de-passe"
      thread.start()
    }
  }

  /// Throws `CompteRefusal.surcharge` when the queue is full or the house is closing.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let accepted = offer { continuation.resume(with: Result(catching: body)) }
      if !accepted { continuation.resume(throwing: CompteRefusal.surcharge) }
    }
  }

  /// What is queued is still done.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  private func offer(_ job: @escaping @Sendable () -> Void) -> Bool {
    condition.withLock {
      guard !isStopped, queue.count < waiting else { return false }
      queue.append(job)
      condition.signal()
      return true
    }
  }

  private func work() {
    while let job = next() { job() }
  }

  private func next() -> (@Sendable () -> Void)? {
    condition.withLock {
      while queue.isEmpty, !isStopped { condition.wait() }
      return queue.isEmpty ? nil : queue.removeFirst()
    }
  }
}
