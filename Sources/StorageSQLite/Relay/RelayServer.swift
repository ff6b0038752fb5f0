import Glibc
import Storage

/// Takes the transactions of commands while this process holds the file: a socket beside it, which only
/// the file's owner may open. A command runs its own code and reads the file itself; its statements alone
/// come here, between those of visitors, and one transaction is whole or nothing.
package final class RelayServer: @unchecked Sendable {
  private let database: SQLiteDatabase
  private let path: String
  private let listener: Int32

  /// Throws `DatabaseUnreachable` when there can be no socket there.
  package init(_ database: SQLiteDatabase) throws {
    self.database = database
    path = RelayedDatabase.socket(of: database.path)
    // This process holds the lock: what a killed one left is nobody's.
    unlink(path)
    listener = unixSocket()
    // Nobody can connect before `listen`: the socket is the owner's alone by then.
    guard listener >= 0, withSocketAddress(path, { [listener] in bind(listener, $0, $1) }) == 0,
      chmod(path, 0o600) == 0, listen(listener, 8) == 0, startThread({ [self] in accept() })
    else {
      let reason = String(cString: strerror(errno))
      if listener >= 0 { Glibc.close(listener) }
      throw DatabaseUnreachable(path: path, reason: reason)
    }
  }

  /// Takes no more. What is being done ends with the database.
  package func close() {
    unlink(path)
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept() {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      if descriptor >= 0 {
        let link = RelayLink(descriptor, silence: RelayLink.silence)
        _ = startThread { [database] in Self.serve(link, database) }
      } else if errno != EINTR, errno != ECONNABORTED {
        Glibc.close(listener)
        return
      }
    }
  }

  private static func serve(_ link: RelayLink, _ database: SQLiteDatabase) {
    guard case .begin? = try? link.receive() else { return }
    Task {
      do {
        try await database.write { tx in try relay(link, tx) }
        try link.send(.done)
      } catch is Abandoned {
        try? link.send(.abandoned)
      } catch let fault as DatabaseFault {
        try? link.send(.fault(fault))
      } catch {
        // The command went away: nothing stays of what it had begun, and there is nobody to tell.
      }
    }
  }

  private struct Abandoned: Error {}

  /// Runs what the command sends until it ends its transaction.
  private static func relay(_ link: RelayLink, _ tx: any Transaction) throws {
    try link.send(.go)
    while true {
      let message = try link.receive()
      switch message {
      case .commit: return
      case .abandon: throw Abandoned()
      default:
        do {
          try link.send(run(message, tx, link))
        } catch let fault as DatabaseFault {
          try link.send(.fault(fault))
        }
      }
    }
  }

  private static func run(
    _ message: RelayMessage, _ tx: any Transaction, _ link: RelayLink
  ) throws -> RelayMessage {
    switch message {
    case .execute(let sql, let values): return .changed(try tx.execute(.relayed(sql), values))
    case .load(let sql, let rows):
      for row in rows { try tx.execute(.relayed(sql), row) }
      return .changed(rows.count)
    case .query(let sql, let values):
      var held: [[Value]] = []
      try tx.each(.relayed(sql), values) { row in
        guard let row = row as? SQLiteRow else { return }
        held.append(row.values)
        guard held.count == RelayMessage.chunk else { return }
        try link.send(.rows(held, isLast: false))
        held = []
      }
      return .rows(held, isLast: true)
    default: throw RelayBroken()
    }
  }
}
