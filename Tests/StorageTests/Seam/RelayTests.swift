import Foundation
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("A command writes through the server that holds the file") struct RelayTests {
  private struct No: Error, Equatable {}

  /// A served file with one table, and the same file as a command sees it.
  private func served() async throws -> (SQLiteDatabase, RelayServer, RelayedDatabase) {
    let path = TestFolder.path()
    let database = try SQLiteDatabase(path: path)
    try await database.write { tx in
      try tx.execute(
        "CREATE TABLE chose (id INTEGER PRIMARY KEY, nom TEXT, part REAL, fond BLOB)")
    }
    let server = try RelayServer(database)
    return (database, server, try #require(try RelayedDatabase(path: path)))
  }

  private func names(
    _ database: any Database, _ sql: SQL = "SELECT nom FROM chose ORDER BY id"
  ) async throws -> [String] {
    try await database.read { try $0.all(sql) { try $0.text(0) } }
  }

  @Test("values of every kind go and come back, and are durable for all")
  func values() async throws {
    let (database, server, relayed) = try await served()
    let read = try await relayed.write { tx in
      try tx.execute(
        "INSERT INTO chose (id, nom, part, fond) VALUES ($1, $2, $3, $4)",
        [.integer(.min), .text("L’Haÿ é"), .real(-0.5), .bytes([0, 255])])
      let changed = try tx.execute("UPDATE chose SET part = $1", .null)
      let row = try tx.first("SELECT id, nom, part, fond FROM chose") { row in
        (try row.integer(0), try row.text(1), try row.optionalReal(2), try row.bytes(3))
      }
      #expect(row?.0 == .min && row?.2 == nil && row?.3 == [0, 255])
      return (changed, row?.1)
    }
    #expect(read.0 == 1 && read.1 == "L’Haÿ é")
    #expect(try await names(database) == ["L’Haÿ é"])
    #expect(try await names(relayed) == ["L’Haÿ é"])
    server.close()
    await database.close()
  }

  @Test("long answers and loads go in pieces, and a query may be asked inside another")
  func pieces() async throws {
    let (database, server, relayed) = try await served()
    let sum = try await relayed.write { tx in
      try tx.load(
        "chose", columns: ["id", "nom"],
        (1...1_201).map { [.integer($0), .text("chose \($0)")] })
      var sum: Int64 = 0
      try tx.each("SELECT id FROM chose ORDER BY id", []) { row in
        let id = try row.integer(0)
        sum +=
          try tx.first("SELECT id FROM chose WHERE id = $1", [.integer(id)]) {
            try $0.integer(0)
          } ?? 0
      }
      return sum
    }
    #expect(sum == 1_201 * 1_202 / 2)
    #expect(try await names(database).count == 1_201)
    server.close()
    await database.close()
  }

  @Test("a refusal leaves no trace and keeps its kind; so does a fault, with its code")
  func refused() async throws {
    let (database, server, relayed) = try await served()
    await #expect(throws: No()) {
      try await relayed.write { tx in
        try tx.execute("INSERT INTO chose (id, nom) VALUES (1, 'a')")
        throw No()
      }
    }
    let fault = await #expect(throws: DatabaseFault.self) {
      try await relayed.write { tx in
        try tx.execute("INSERT INTO chose (id, nom) VALUES (1, 'a')")
        try tx.execute("INSERT INTO chose (id, nom) VALUES (1, 'b')")
      }
    }
    #expect(fault?.isUniqueViolation == true)
    // What failed once is undone whole, even if the closure went on.
    await #expect(throws: DatabaseFault.self) {
      try await relayed.write { tx in
        try tx.execute("INSERT INTO chose (id, nom) VALUES (1, 'a')")
        _ = try? tx.execute("INSERT INTO chose (id, nom) VALUES (1, 'b')")
      }
    }
    #expect(try await names(database).isEmpty)
    server.close()
    await database.close()
  }

  @Test("the server goes on writing meanwhile, and nothing is lost of either")
  func together() async throws {
    let (database, server, relayed) = try await served()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in 1...200 {
        let writer: any Database = id % 10 == 0 ? relayed : database
        group.addTask { () async throws -> Void in
          _ = try await writer.write { tx in
            try tx.execute("INSERT INTO chose (id, nom) VALUES ($1, 'x')", .int(id))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await names(database).count == 200)
    server.close()
    await database.close()
  }

  @Test("a path longer than the address of a socket is served all the same")
  func longPath() async throws {
    let folder = TestFolder.path(String(repeating: "long", count: 30))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/maillage.db"
    let database = try SQLiteDatabase(path: path)
    let server = try RelayServer(database)
    let relayed = try #require(try RelayedDatabase(path: path))
    try await relayed.write { try $0.execute("CREATE TABLE chose (nom TEXT)") }
    #expect(try await names(database, "SELECT nom FROM chose").isEmpty)
    server.close()
    await database.close()
  }

  @Test("nobody listens once the server closed: the command is told at once")
  func closed() async throws {
    let path = TestFolder.path()
    #expect(try RelayedDatabase(path: path) == nil)
    let database = try SQLiteDatabase(path: path)
    let server = try RelayServer(database)
    let relayed = try #require(try RelayedDatabase(path: path))
    server.close()
    #expect(try RelayedDatabase(path: path) == nil)
    let fault = await #expect(throws: DatabaseFault.self) { try await relayed.write { _ in } }
    #expect(fault?.code == "relay.lost")
    try await database.write { try $0.execute("CREATE TABLE libre (id INTEGER)") }
    await database.close()
  }
}
