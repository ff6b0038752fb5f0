import Foundation
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("A SQLite file has one writer") struct SQLiteFileTests {
  private static func pragma(_ sql: SQL, _ tx: any Transaction) throws -> Int64? {
    try tx.first(sql) { try $0.integer(0) }
  }

  @Test("every connection is set as it must be")
  func pragmas() async throws {
    let database = try SQLiteDatabase(path: TestFolder.path())
    let writer = try await database.write { tx in
      [try Self.pragma("PRAGMA synchronous", tx), try Self.pragma("PRAGMA foreign_keys", tx)]
    }
    #expect(writer == [2, 1])
    let reader = try await database.read { tx in
      [
        try Self.pragma("PRAGMA query_only", tx), try Self.pragma("PRAGMA foreign_keys", tx),
        try Self.pragma("PRAGMA wal_autocheckpoint", tx),
      ]
    }
    #expect(reader == [1, 1, 0])
    let mode = try await database.read { try $0.first("PRAGMA journal_mode") { try $0.text(0) } }
    #expect(mode == "wal")
    await database.close()
  }

  @Test("a second opening is refused, in this process and in another, until the first closes")
  func locked() async throws {
    let path = TestFolder.path()
    let database = try SQLiteDatabase(path: path)
    #expect(throws: DatabaseLocked(path: path)) { try SQLiteDatabase(path: path) }
    #expect(try run("flock", "--nonblock", path + ".lock", "true") == 1)
    await database.close()
    #expect(try run("flock", "--nonblock", path + ".lock", "true") == 0)
    await (try SQLiteDatabase(path: path)).close()
  }

  @Test("a process killed with the lock is no obstacle")
  func killed() async throws {
    let path = TestFolder.path()
    try Data().write(to: URL(fileURLWithPath: path + ".lock"))
    let other = try start("flock", "--no-fork", path + ".lock", "sleep", "60")
    while try run("flock", "--nonblock", path + ".lock", "true") == 0 { usleep(1_000) }
    #expect(throws: DatabaseLocked(path: path)) { try SQLiteDatabase(path: path) }
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    await (try SQLiteDatabase(path: path)).close()
  }

  @Test("a reading opening sees what is served, writes nothing and checkpoints nothing")
  func readOnly() async throws {
    let path = TestFolder.path()
    let database = try SQLiteDatabase(path: path)
    try await database.write { tx in
      try tx.execute("CREATE TABLE item (id CLE)")
      try tx.execute("INSERT INTO item (id) VALUES (1)")
    }
    // The files of a process that was killed: nobody else has them open.
    let left = TestFolder.path()
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: left + "-wal"))
    #expect(before.count > 0)
    for file in [path, left] {
      let reader = try SQLiteDatabase(path: file, readOnly: .readOnly)
      let count = try await reader.read {
        try $0.first("SELECT count(*) FROM item") { try $0.int(0) }
      }
      #expect(count == 1)
      await #expect(throws: DatabaseFault.self) {
        try await reader.write { try $0.execute("INSERT INTO item (id) VALUES (2)") }
      }
      await reader.close()
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: left + "-wal")) == before)
    await database.close()
  }

  @Test("writes that wait together share one commit")
  func grouped() async throws {
    let database = try SQLiteDatabase(path: TestFolder.path())
    try await database.write { try $0.execute("CREATE TABLE item (id CLE)") }
    let before = database.figures
    let gate = Meeting(of: 2)
    async let first: Void = database.write { _ in gate.arrive() }
    while gate.arrivals < 1 { try await Task.sleep(for: .milliseconds(1)) }
    let others = (0..<64).map { n in
      Task {
        try await database.write { try $0.execute("INSERT INTO item (id) VALUES ($1)", .int(n)) }
      }
    }
    while database.waitingWrites < 64 { try await Task.sleep(for: .milliseconds(1)) }
    gate.arrive()
    try await first
    for other in others { _ = try await other.value }
    #expect(database.figures.writes - before.writes == 65)
    #expect(database.figures.commits - before.commits == 2)
    await database.close()
  }

  @Test("readers that find no connection get one in their turn")
  func manyReaders() async throws {
    let database = try SQLiteDatabase(path: TestFolder.path(), readers: 1)
    let seen = try await withThrowingTaskGroup(of: Int.self) { group in
      for n in 0..<200 {
        group.addTask {
          try await database.read { try $0.first("SELECT $1", [.int(n)]) { try $0.int(0) } ?? -1 }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(seen == Set(0..<200))
    await database.close()
  }

  @Test("closing does what was accepted and refuses what comes after")
  func closing() async throws {
    let path = TestFolder.path()
    let database = try SQLiteDatabase(path: path)
    try await database.write { try $0.execute("CREATE TABLE item (id CLE)") }
    let gate = Meeting(of: 2)
    async let slow: Void = database.write { tx in
      gate.arrive()
      try tx.execute("INSERT INTO item (id) VALUES (1)")
    }
    while gate.arrivals < 1 { try await Task.sleep(for: .milliseconds(1)) }
    async let closed: Void = database.close()
    gate.arrive()
    _ = try await (slow, closed)
    let fault = await #expect(throws: DatabaseFault.self) { try await database.write { _ in } }
    #expect(fault?.code == "database.closed")
    await #expect(throws: DatabaseFault.self) { try await database.read { _ in } }
    let again = try SQLiteDatabase(path: path)
    let count = try await again.read { try $0.first("SELECT count(*) FROM item") { try $0.int(0) } }
    #expect(count == 1)
    await again.close()
  }

  @Test("once the file is found damaged, no write is accepted any more")
  func damaged() async throws {
    let path = TestFolder.path()
    let database = try SQLiteDatabase(path: path)
    try await database.write { tx in
      try tx.execute("CREATE TABLE item (id CLE, filler TEXTE NOT NULL)")
      try tx.execute("CREATE TABLE other (id CLE)")
      let filler = Value.text(String(repeating: "x", count: 3_000))
      try tx.load("item", columns: ["id", "filler"], (0..<50).map { [.int($0), filler] })
    }
    await database.close()
    let page = 4_096
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(page..<page * 2, with: Data(repeating: 0xee, count: page))
    try bytes.write(to: URL(fileURLWithPath: path))

    let again = try SQLiteDatabase(path: path)
    let first = await #expect(throws: DatabaseFault.self) {
      try await again.write { try $0.execute("DELETE FROM item") }
    }
    #expect(first?.code.hasPrefix("sqlite.") == true)
    let second = await #expect(throws: DatabaseFault.self) {
      try await again.write { try $0.execute("INSERT INTO other (id) VALUES (1)") }
    }
    #expect(second?.code == first?.code)
    await again.close()
  }

  private func start(_ arguments: String...) throws -> Process { try start(arguments) }
  private func run(_ arguments: String...) throws -> Int32 {
    let process = try start(arguments)
    process.waitUntilExit()
    return process.terminationStatus
  }
  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    try process.run()
    return process
  }
}
