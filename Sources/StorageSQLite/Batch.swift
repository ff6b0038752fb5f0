import Storage

/// One transaction for several jobs, each in its savepoint.
enum Batch {
  enum Outcome {
    /// Durable; for each job, nil or why its own part was left out.
    case committed([(any Error)?])
    /// Nothing of any job remains.
    case lost(any Error)
  }

  static func run(_ jobs: [any WriteJob], on connection: Connection) -> Outcome {
    do {
      try connection.run("BEGIN IMMEDIATE")
      let errors = try jobs.map { try attempt($0, on: connection) }
      try connection.run("COMMIT")
      return .committed(errors)
    } catch {
      if connection.isInTransaction { try? connection.run("ROLLBACK") }
      return .lost(error)
    }
  }

  /// Throws when the whole transaction fell with the job (a full disk, an `OR ROLLBACK`).
  private static func attempt(
    _ job: any WriteJob, on connection: Connection
  ) throws -> (any Error)? {
    try connection.run("SAVEPOINT job")
    connection.beginAnew()
    let error = job.attempt(SQLiteTransaction(connection: connection)) ?? connection.refusal
    guard connection.isInTransaction, connection.failure == nil else {
      throw error ?? DatabaseFault(code: "transaction.lost", message: "the transaction was ended")
    }
    if error != nil { try connection.run("ROLLBACK TO job") }
    try connection.run("RELEASE job")
    return error
  }
}
