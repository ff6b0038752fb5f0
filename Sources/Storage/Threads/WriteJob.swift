/// A write that waits for its turn, and whoever waits for its answer.
package protocol WriteJob: Sendable {
  /// Runs the closure, keeping its value. Answers its error.
  func attempt(_ transaction: any Transaction) -> (any Error)?
  /// Answers the value kept, or the error given or met.
  func answer(_ failure: (any Error)?)
}

/// Touched by the caller, then by the writer's thread, one after the other.
package final class Write<Value: Sendable>: WriteJob, @unchecked Sendable {
  private let body: @Sendable (any Transaction) throws -> Value
  private let continuation: CheckedContinuation<Value, any Error>
  private var result: Result<Value, any Error>?

  package init(
    _ body: @escaping @Sendable (any Transaction) throws -> Value,
    _ continuation: CheckedContinuation<Value, any Error>
  ) {
    self.body = body
    self.continuation = continuation
  }

  package func attempt(_ transaction: any Transaction) -> (any Error)? {
    let attempted = Result { try body(transaction) }
    result = attempted
    if case .failure(let error) = attempted { return error }
    return nil
  }

  package func answer(_ failure: (any Error)?) {
    if let failure { return continuation.resume(throwing: failure) }
    guard let result else { return continuation.resume(throwing: DatabaseFault.closed) }
    continuation.resume(with: result)
  }
}
