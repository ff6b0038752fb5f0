import Foundation

/// A few threads that do slow work in the order it came, and a queue that is not allowed to grow:
/// pages must not wait for it.
package final class Ouvriers: @unchecked Sendable {
  private let condition = NSCondition()
  private let waiting: Int
  private var queue: [@Sendable () -> Void] = []
  private var isStopped = false

  /// `nom`: names the threads. `waiting`: beyond so many in the queue, work is refused.
  package init(_ nom: String, count: Int, waiting: Int) {
    self.waiting = waiting
    for _ in 0..<max(1, count) {
      let thread = Thread { [self] in work() }
      thread.name = nom
      thread.start()
    }
  }

  /// Throws `refusal` when the queue is full or the house is closing.
  package func run<Value: Sendable>(
    orElse refusal: any Error, _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let accepted = offer { continuation.resume(with: Result(catching: body)) }
      if !accepted { continuation.resume(throwing: refusal) }
    }
  }

  /// Does it when its turn comes, with no answer.
  func lance(_ job: @escaping @Sendable () -> Void) { _ = offer(job) }

  /// What is queued is still done.
  package func stop() {
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
