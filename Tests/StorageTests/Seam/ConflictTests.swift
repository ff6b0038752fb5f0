import Storage
import TestKit
import Testing

@Suite("Concurrent writes are as if one came after the other") struct ConflictTests {
  private static func counter(_ engine: Engine) async throws -> any Database {
    let database = try await TestDatabase.empty(engine)
    try await database.write { tx in
      try tx.execute("CREATE TABLE counter (id CLE, n ENTIER NOT NULL)")
      try tx.execute("INSERT INTO counter (id, n) VALUES (1, 0), (2, 0)")
    }
    return database
  }

  @Test("no increment is lost", arguments: TestDatabase.engines)
  func increments(engine: Engine) async throws {
    let database = try await Self.counter(engine)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask {
          try await database.write { tx in
            let n = try tx.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) } ?? -1
            try tx.execute("UPDATE counter SET n = $1 WHERE id = 1", .int(n + 1))
          }
        }
      }
      try await group.waitForAll()
    }
    let n = try await database.read {
      try $0.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) }
    }
    #expect(n == 40)
  }

  /// Each copies the other's value plus one: run one after the other, the values are 1 and 2. The
  /// first tries of the two programs read at the same time, so that PostgreSQL must refuse one.
  @Test(
    "a serialisation conflict with another program is run again",
    .enabled(if: TestDatabase.engines.contains(.postgres)))
  func writeSkew() async throws {
    let database = try await Self.counter(.postgres)
    let other = try await TestDatabase.another(on: database)
    let meeting = Meeting(of: 2)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (program, mine, theirs) in [(database, 1, 2), (other, 2, 1)] {
        group.addTask {
          try await program.write { tx in
            let n = try tx.first("SELECT n FROM counter WHERE id = $1", [.int(theirs)]) {
              try $0.int(0)
            }
            meeting.arrive()
            try tx.execute(
              "UPDATE counter SET n = $1 WHERE id = $2", .int((n ?? 0) + 1), .int(mine))
          }
        }
      }
      try await group.waitForAll()
    }
    let values = try await database.read {
      try $0.all("SELECT n FROM counter ORDER BY n") { try $0.int(0) }
    }
    #expect(values == [1, 2])
    #expect(meeting.arrivals == 3)
    await other.close()
  }

  @Test(
    "a conflict with another program in a batch of writes loses none of them",
    .enabled(if: TestDatabase.engines.contains(.postgres)))
  func batches() async throws {
    let database = try await Self.counter(.postgres)
    let other = try await TestDatabase.another(on: database)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for n in 0..<40 {
        group.addTask {
          try await (n % 2 == 0 ? database : other).write { tx in
            let n = try tx.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) } ?? -1
            try tx.execute("UPDATE counter SET n = $1 WHERE id = 1", .int(n + 1))
          }
        }
      }
      try await group.waitForAll()
    }
    let n = try await other.read {
      try $0.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) }
    }
    #expect(n == 40)
    await other.close()
  }

  @Test("a read sees one state, whatever is written meanwhile", arguments: TestDatabase.engines)
  func snapshot(engine: Engine) async throws {
    let database = try await Self.counter(engine)
    let (began, written) = (Meeting(of: 2), Meeting(of: 2))
    async let seen = database.read { tx in
      let before = try tx.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) }
      began.arrive()
      written.arrive()
      return [before, try tx.first("SELECT n FROM counter WHERE id = 1") { try $0.int(0) }]
    }
    await offPool { began.arrive() }
    try await database.write { try $0.execute("UPDATE counter SET n = 5") }
    await offPool { written.arrive() }
    #expect(try await seen == [0, 0])
  }

  private func offPool(_ body: @escaping @Sendable () -> Void) async {
    await withCheckedContinuation { done in
      _ = startThread {
        body()
        done.resume()
      }
    }
  }
}

/// Threads that wait for each other once; who comes later passes.
final class Meeting: @unchecked Sendable {
  private let monitor = Monitor()
  private let size: Int
  private var count = 0

  init(of size: Int) { self.size = size }

  var arrivals: Int { monitor.locked { count } }

  func arrive() {
    monitor.locked {
      count += 1
      monitor.broadcast()
      while count < size { monitor.wait() }
    }
  }
}
