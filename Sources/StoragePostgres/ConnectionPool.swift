import Storage

/// The threads of a database, one connection each, and the requests that wait for them in order.
final class ConnectionPool: @unchecked Sendable {
  typealias Job = @Sendable (Swift.Result<Connection, any Error>) -> Void
  private typealias Waiting = (job: Job, until: Int)

  private let settings: PostgresSettings
  private let monitor = Monitor()
  private let clock = Monitor()
  private var queue = Queue<Waiting>()
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

  func submit(_ job: @escaping Job) {
    let until = monotonicMilliseconds() + settings.acquireTimeout
    let isAccepted = monitor.locked {
      guard !isClosed else { return false }
      queue.append((job, until))
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
    while let (job, until) = next() { job(link.connection(until: until)) }
  }

  private func next() -> Waiting? {
    monitor.locked {
      while queue.isEmpty {
        if isClosed { return nil }
        monitor.wait()
      }
      return queue.next()
    }
  }

  /// Answers those who waited too long while every connection was busy.
  private func expire() {
    while !monitor.locked({ isClosed }) {
      clock.locked { clock.wait(milliseconds: 100) }
      let now = monotonicMilliseconds()
      let late = monitor.locked {
        var late: [Job] = []
        while let first = queue.first, first.until < now, let next = queue.next() {
          late.append(next.job)
        }
        return late
      }
      for job in late { job(.failure(Link.timeout)) }
    }
  }
}
