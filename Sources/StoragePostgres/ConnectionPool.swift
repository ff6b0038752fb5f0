import Storage

/// The threads of a database, one connection each, and the requests that wait for them in order:
/// the writes among themselves, the reads among themselves, and the older first.
final class ConnectionPool: @unchecked Sendable {
  typealias Job = @Sendable (Swift.Result<Connection, any Error>) -> Void
  private typealias Waiting = (job: Job, until: Int, kind: Kind)

  enum Kind { case read, write }

  private let settings: PostgresSettings
  private let monitor = Monitor()
  private let clock = Monitor()
  private var reads = Queue<Waiting>()
  private var writes = Queue<Waiting>()
  private var writing = 0
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

  func submit(_ kind: Kind, _ job: @escaping Job) {
    let until = monotonicMilliseconds() + settings.acquireTimeout
    let isAccepted = monitor.locked {
      guard !isClosed else { return false }
      switch kind {
      case .read: reads.append((job, until, kind))
      case .write: writes.append((job, until, kind))
      }
      monitor.signal()
      return true
    }
    if !isAccepted { job(.failure(DatabaseFault.closed)) }
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
    while let next = next() {
      next.job(link.connection(until: next.until))
      if next.kind == .write { endWrite() }
    }
  }

  private func next() -> Waiting? {
    monitor.locked {
      while true {
        if let next = eligible() { return next }
        if isClosed, reads.isEmpty, writes.isEmpty { return nil }
        monitor.wait()
      }
    }
  }

  /// The older of the first read and of the first write that may run now.
  private func eligible() -> Waiting? {
    guard writing < settings.writers, let write = writes.first else { return reads.next() }
    if let read = reads.first, read.until <= write.until { return reads.next() }
    writing += 1
    return writes.next()
  }

  /// Another write may run, and a thread that waited for nothing else may end.
  private func endWrite() {
    monitor.locked {
      writing -= 1
      if isClosed { monitor.broadcast() } else { monitor.signal() }
    }
  }

  /// Answers those who waited too long while every connection was busy.
  private func expire() {
    while !monitor.locked({ isClosed }) {
      clock.locked { clock.wait(milliseconds: 100) }
      let now = monotonicMilliseconds()
      let jobs = monitor.locked { late(&reads, now) + late(&writes, now) }
      for job in jobs { job(.failure(Link.timeout)) }
    }
  }

  private func late(_ queue: inout Queue<Waiting>, _ now: Int) -> [Job] {
    var late: [Job] = []
    while let first = queue.first, first.until < now, let next = queue.next() {
      late.append(next.job)
    }
    return late
  }
}
