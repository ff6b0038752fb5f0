import CPQ
import Storage

/// A page makes many short reads, and waits for the server at each exchange: so the BEGIN of a read
/// leaves with its first statement, and nobody waits for the answer to its COMMIT.
extension Connection {
  func begin(_ kind: Attempt.Kind) throws {
    switch kind {
    case .read:
      try settle()
      opening = kind
    case .write: try run(kind.rawValue)
    }
  }

  /// Whatever the server answers to the end of a read, what was read stands.
  func commit(_ kind: Attempt.Kind) throws {
    switch kind {
    case .read where opening != nil: opening = nil
    case .read: isClosing = PQsendQuery(handle, "COMMIT") == 1
    case .write: try run("COMMIT")
    }
  }

  /// Undoes what was begun, when the server still answers.
  func undo() {
    opening = nil
    if isAlive, !isIdle { try? run("ROLLBACK") }
  }

  /// Reads the answer to the last COMMIT.
  func settle() throws {
    guard isClosing else { return }
    isClosing = false
    try check(drain())
  }

  /// Begins now: the first statement is not prepared yet, or is not a prepared one.
  func openAlone() throws {
    guard let kind = opening else { return }
    opening = nil
    try run(kind.rawValue)
  }

  /// BEGIN and a prepared statement in one exchange.
  func open(_ kind: Attempt.Kind, _ name: String, _ parameters: Parameters) throws -> Result {
    opening = nil
    try settle()
    guard PQenterPipelineMode(handle) == 1 else { throw lost }
    defer { PQexitPipelineMode(handle) }
    let isSent = parameters.withPointers { count, texts, lengths, formats in
      PQsendQueryParams(handle, kind.rawValue, 0, nil, nil, nil, nil, 0) == 1
        && PQsendQueryPrepared(handle, name, count, texts, lengths, formats, 0) == 1
    }
    guard isSent, PQpipelineSync(handle) == 1 else { throw lost }
    let (begun, answer, end) = (drain(), drain(), Result(PQgetResult(handle)))
    try check(begun)
    try check(answer)
    guard PQresultStatus(end.pointer) == PGRES_PIPELINE_SYNC else { throw lost }
    return answer
  }

  /// The answer to one statement, up to the nothing that ends it.
  private func drain() -> Result {
    let answer = Result(PQgetResult(handle))
    guard answer.pointer != nil else { return answer }
    while let rest = PQgetResult(handle) { PQclear(rest) }
    return answer
  }

  private var lost: DatabaseFault {
    DatabaseFault(code: "08006", message: String(cString: PQerrorMessage(handle)))
  }
}
