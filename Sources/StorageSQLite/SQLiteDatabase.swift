package import Kernel
package import Storage

/// A SQLite file: any number of readers, one writer that groups commits, one process at a time.
///
/// Reads run on the calling task: they are short, and a hop to another thread costs as much.
package final class SQLiteDatabase: Database {
  package let path: String
  private let readers: ReaderPool
  private let writer: GroupWriter?

  /// Opens for reading and writing. Throws `DatabaseLocked` when another process serves the file.
  package init(path: String, readers: Int = 4, batch: Int = 256) throws {
    self.path = path
    let lock = try FileLock(database: path)
    // The writer comes first: it creates the file and sets the journal that readers need.
    writer = try GroupWriter(Connection(path: path, .write), lock: lock, limit: max(1, batch))
    self.readers = ReaderPool(limit: max(1, readers)) { try Connection(path: path, .read) }
  }

  /// Opens for reading only, without the lock: the file may be served meanwhile by another process.
  package init(path: String, readOnly: ReadOnly) throws {
    self.path = path
    writer = nil
    readers = ReaderPool(limit: 1) { try Connection(path: path, .read) }
  }

  package enum ReadOnly: Sendable { case readOnly }

  deinit {
    readers.close()
    writer?.stop()
  }

  package var engine: Engine { .sqlite }

  /// What the writer has done since the opening.
  package var figures: WriteFigures { writer?.counted ?? WriteFigures() }

  /// How many writes wait for the commit after the current one.
  package var waitingWrites: Int { writer?.waiting ?? 0 }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    let connection = try await readers.lease()
    defer { readers.giveBack(connection) }
    connection.beginAnew()
    try connection.run("BEGIN")
    defer { if connection.isInTransaction { try? connection.run("ROLLBACK") } }
    let value = try body(SQLiteTransaction(connection: connection))
    if let refusal = connection.refusal { throw refusal }
    return value
  }

  @discardableResult package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> Value
  ) async throws -> Value {
    guard let writer else {
      throw DatabaseFault(code: "database.readOnly", message: "opened for reading only")
    }
    return try await withCheckedThrowingContinuation { writer.submit(Write(body, $0)) }
  }

  package func close() async {
    readers.close()
    writer?.stop()
    await writer?.waitUntilDone()
  }
}

extension SQLiteDatabase {
  /// `Backup.make` on a thread of its own, while the database serves.
  package func backup(to destination: String, digests: any Digests) async throws {
    let path = path
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      let isStarted = startThread {
        done.resume(with: Result { try Backup.make(of: path, to: destination, digests: digests) })
      }
      guard !isStarted else { return }
      done.resume(throwing: DatabaseFault(code: "thread.none", message: "no thread to copy on"))
    }
  }
}
