import Storage

/// The threads of a database, one connection each, and the requests that wait for them in order, the
/// older first: a read at a time, or the writes that wait, all together. One thread writes at a time.
final class ConnectionPool: @unchecked Sendable {
  typealias Read = @Sendable (Swift.Result<Connection, any Error>) -> Void

  private enum Work {
    case read(Read, until: Int)
    case writes([any WriteJob], until: Int)
  }

  private let settings: PostgresSettings
  private let monitor = Monitor()
  private let clock = Monitor()
  private var reads = Queue<(job: Read, until: Int)>()
  private var writes = Queue<(job: any WriteJob, until: Int)>()
  private var isWriting = false
  private var threads = 0
  private var isClosed = false
  private var whenDone: [CheckedContinuation<Void, Never>] = []

  init(_ settings: PostgresSettings) throws {
    self.settings = settings
    for _ in 0..<settings.connections { try start { $0.serve() } }
    try start { $0.expire() }
  }

  private func start(_ body: @escaping @Sendable (ConnectionPool) -> Void) throws {
    monitor.locked { threads += 1 }
    let isStarted = startThread { [self] in
      body(self)
      end()
    }
    guard isStarted else {
      monitor.locked { threads -= 1 }
      stop()
      throw DatabaseFault(code: "thread.none", message: "no thread for a connection")
    }
  }

  func submit(_ job: @escaping Read) {
    let isAccepted = accept { reads.append((job, $0)) }
    if !isAccepted { job(.failure(DatabaseFault.closed)) }
  }

  func submit(_ job: any WriteJob) {
    let isAccepted = accept { writes.append((job, $0)) }
    if !isAccepted { job.answer(DatabaseFault.closed) }
  }

  /// `append` is given until when the request waits.
  private func accept(_ append: (Int) -> Void) -> Bool {
    monitor.locked {
      guard !isClosed else { return false }
      append(monotonicMilliseconds() + settings.acquireTimeout)
      monitor.signal()
      return true
    }
  }

  /// Refuses new requests; those accepted are still done.
  func stop() {
    monitor.locked {
      isClosed = true
      monitor.broadcast()
    }
    clock.locked { clock.signal() }
  }

  func waitUntilDone() async {
    await withCheckedContinuation { continuation in
      let isDone = monitor.locked {
        if threads > 0 { whenDone.append(continuation) }
        return threads == 0
      }
      if isDone { continuation.resume() }
    }
  }

  private func end() {
    let waiting: [CheckedContinuation<Void, Never>] = monitor.locked {
      threads -= 1
      guard threads == 0 else { return [] }
      defer { whenDone = [] }
      return whenDone
    }
    for continuation in waiting { continuation.resume() }
  }

  private func serve() {
    var link = Link(settings)
    while let work = next() {
      switch work {
      case .read(let job, let until): job(link.connection(until: until))
      case .writes(let jobs, let until):
        write(jobs, link.connection(until: until))
        endWrite()
        link.refreshStatistics()
      }
    }
  }

  private func write(_ jobs: [any WriteJob], _ connection: Swift.Result<Connection, any Error>) {
    switch connection {
    case .success(let connection):
      let until = monotonicMilliseconds() + settings.acquireTimeout
      Batch.process(jobs, on: connection, until: until)
    case .failure(let error): for job in jobs { job.answer(error) }
    }
  }

  private func next() -> Work? {
    monitor.locked {
      while true {
        if let next = eligible() { return next }
        if isClosed, reads.isEmpty, writes.isEmpty { return nil }
        monitor.wait()
      }
    }
  }

  /// The older of the first read and of the first write, when none is being done.
  private func eligible() -> Work? {
    guard !isWriting, let write = writes.first else { return read() }
    if let read = reads.first, read.until <= write.until { return self.read() }
    isWriting = true
    return .writes(writes.next(upTo: Batch.limit).map(\.job), until: write.until)
  }

  private func read() -> Work? { reads.next().map { .read($0.job, until: $0.until) } }

  /// The next writes may run, and a thread that waited for nothing else may end.
  private func endWrite() {
    monitor.locked {
      isWriting = false
      if isClosed { monitor.broadcast() } else { monitor.signal() }
    }
  }

  /// Answers those who waited too long while every connection was busy.
  private func expire() {
    while !monitor.locked({ isClosed }) {
      clock.locked { clock.wait(milliseconds: 100) }
      let now = monotonicMilliseconds()
      let (lateReads, lateWrites) = monitor.locked { (late(&reads, now), late(&writes, now)) }
      for job in lateReads { job(.failure(Link.timeout)) }
      for job in lateWrites { job.answer(Link.timeout) }
    }
  }

  private func late<Job>(_ queue: inout Queue<(job: Job, until: Int)>, _ now: Int) -> [Job] {
    var late: [Job] = []
    while let first = queue.first, first.until < now, let next = queue.next() {
      late.append(next.job)
    }
    return late
  }
}
