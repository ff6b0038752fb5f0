import Storage

/// The writes that waited together: one transaction, one flush of the disk, each in its savepoint.
///
/// Under SERIALIZABLE, what a transaction reads is locked, and a rival that writes there makes one of
/// the two fail. The check of a foreign key is such a read, and it locks the page of the index where
/// the key was found. The keys of `journal`, `personne` and `candidature` only grow, so those pages
/// are the very ones to which every other write adds: two deposits on two connections collide whatever
/// they say. So the writes of this process share one connection, and only another process is a rival.
enum Batch {
  /// PostgreSQL keeps the numbers of so many savepoints in memory; beyond, other connections pay.
  static let limit = 60

  /// Answers every job. `until`: how long a conflict is tried again, in monotonic milliseconds.
  static func process(_ jobs: [any WriteJob], on connection: Connection, until: Int) {
    guard jobs.count > 1, let errors = together(jobs, on: connection) else {
      // Alone, or spoilt by one of them or by a rival: each gets a transaction of its own. On a
      // connection that was cut, where nobody knows what was committed, each is told so.
      for job in jobs { alone(job, on: connection, until: until) }
      return
    }
    for (job, error) in zip(jobs, errors) { job.answer(error) }
  }

  private static func alone(_ job: any WriteJob, on connection: Connection, until: Int) {
    do {
      try Attempt.write(on: connection, until: until) { tx in
        if let error = job.attempt(tx) { throw error }
      }
      job.answer(nil)
    } catch {
      job.answer(error)
    }
  }

  /// For each job, nil or why its own part was left out; nil when nothing of any job remains.
  private static func together(
    _ jobs: [any WriteJob], on connection: Connection
  ) -> [(any Error)?]? {
    try? Attempt.once(.write, on: connection) { tx in
      try jobs.map { try attempt($0, tx, on: connection) }
    }
  }

  /// Throws when the whole transaction fell with the job.
  private static func attempt(
    _ job: any WriteJob, _ tx: any Transaction, on connection: Connection
  ) throws -> (any Error)? {
    try connection.run("SAVEPOINT job")
    let error = job.attempt(tx) ?? (connection.isRefused ? DatabaseFault.unsaid : nil)
    if let fault = error as? DatabaseFault, Attempt.isLost(fault) { throw fault }
    try connection.run(error == nil ? "RELEASE job" : "ROLLBACK TO job; RELEASE job")
    return error
  }
}
