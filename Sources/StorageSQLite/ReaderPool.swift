import Storage

/// Connections lent for one snapshot each. Who finds none waits in order, without holding a thread.
final class ReaderPool: @unchecked Sendable {
  private let open: @Sendable () throws -> Connection
  private let limit: Int
  private let monitor = Monitor()
  private var idle: [Connection] = []
  private var opened = 0
  private var waiting = Queue<CheckedContinuation<Connection?, Never>>()
  private var isClosed = false

  init(limit: Int, open: @escaping @Sendable () throws -> Connection) {
    self.limit = limit
    self.open = open
  }

  private enum Lease {
    case ready(Connection), toOpen, full, closed
  }

  func lease() async throws -> Connection {
    while true {
      switch monitor.locked({ taken() }) {
      case .ready(let connection): return connection
      case .closed: throw DatabaseFault.closed
      case .toOpen: return try opening()
      case .full:
        if let given = await withCheckedContinuation({ wait($0) }) { return given }
      }
    }
  }

  func giveBack(_ connection: Connection) {
    let next: CheckedContinuation<Connection?, Never>? = monitor.locked {
      if let next = waiting.next() { return next }
      if isClosed || connection.failure != nil {
        opened -= 1
        connection.close()
      } else {
        idle.append(connection)
      }
      return nil
    }
    next?.resume(returning: connection)
  }

  /// Closes what is idle now, and the rest as it comes back.
  func close() {
    monitor.locked {
      isClosed = true
      opened -= idle.count
      for connection in idle { connection.close() }
      idle = []
    }
  }

  private func taken() -> Lease {
    if isClosed { return .closed }
    if let connection = idle.popLast() { return .ready(connection) }
    guard opened < limit else { return .full }
    opened += 1
    return .toOpen
  }

  private func opening() throws -> Connection {
    do {
      return try open()
    } catch {
      monitor.locked { opened -= 1 }
      throw error
    }
  }

  /// Something may have changed since the pool was seen full: then nil, to look again.
  private func wait(_ continuation: CheckedContinuation<Connection?, Never>) {
    let isWaiting = monitor.locked {
      guard !isClosed, idle.isEmpty, opened == limit else { return false }
      waiting.append(continuation)
      return true
    }
    if !isWaiting { continuation.resume(returning: nil) }
  }
}
