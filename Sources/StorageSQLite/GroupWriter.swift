import Storage

/// The only writer of a database file. It drains its queue, runs each job in a savepoint, commits
/// once (one disk flush for all), then answers everybody.
final class GroupWriter: @unchecked Sendable {
  private let connection: Connection
  private let lock: FileLock
  private let limit: Int
  private let monitor = Monitor()
  private var queue = Queue<any WriteJob>()
  private var isClosed = false
  private var isDone = false
  private var whenDone: [CheckedContinuation<Void, Never>] = []
  private var figures = WriteFigures()

  init(_ connection: Connection, lock: FileLock, limit: Int) throws {
    self.connection = connection
    self.lock = lock
    self.limit = limit
    guard startThread({ [self] in serve() }) else {
      throw DatabaseFault(code: "thread.none", message: "no thread for the writer")
    }
  }

  var counted: WriteFigures { monitor.locked { figures } }
  var waiting: Int { monitor.locked { queue.count } }

  func submit(_ job: any WriteJob) {
    let isAccepted = monitor.locked {
      guard !isClosed else { return false }
      queue.append(job)
      monitor.signal()
      return true
    }
    if !isAccepted { job.answer(DatabaseFault.closed) }
  }

  /// Refuses new jobs; those accepted are still done.
  func stop() {
    monitor.locked {
      isClosed = true
      monitor.signal()
    }
  }

  func waitUntilDone() async {
    await withCheckedContinuation { continuation in
      let isDone = monitor.locked {
        if !self.isDone { whenDone.append(continuation) }
        return self.isDone
      }
      if isDone { continuation.resume() }
    }
  }

  private func serve() {
    while let jobs = next() { process(jobs) }
    connection.close()
    lock.release()
    let waiting = monitor.locked {
      isDone = true
      defer { whenDone = [] }
      return whenDone
    }
    for continuation in waiting { continuation.resume() }
  }

  private func next() -> [any WriteJob]? {
    monitor.locked {
      while queue.isEmpty {
        if isClosed { return nil }
        monitor.wait()
      }
      return queue.next(upTo: limit)
    }
  }

  private func process(_ jobs: [any WriteJob]) {
    // After a failed flush nobody knows what the disk holds: writing stops until a restart.
    if let failure = connection.failure { return jobs.forEach { $0.answer(failure) } }
    switch Batch.run(jobs, on: connection) {
    case .committed(let errors):
      count(errors)
      for (job, error) in zip(jobs, errors) { job.answer(error) }
    case .lost(let error):
      // One job may have spoilt it for all: each gets a transaction of its own.
      if jobs.count > 1, connection.failure == nil { return jobs.forEach { process([$0]) } }
      for job in jobs { job.answer(connection.failure ?? error) }
    }
  }

  private func count(_ errors: [(any Error)?]) {
    monitor.locked {
      figures.commits += 1
      figures.writes += errors.count { $0 == nil }
    }
  }
}

/// What grouping saves: one flush for each commit instead of one for each write.
package struct WriteFigures: Sendable, Equatable {
  /// Transactions committed since the opening.
  package fileprivate(set) var commits = 0
  /// Writes acknowledged since the opening.
  package fileprivate(set) var writes = 0
}
