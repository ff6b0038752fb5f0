import Storage
import TestKit
import Testing

@Suite("Both engines keep and read values alike") struct ValueTests {
  private static func table(_ engine: Engine) async throws -> any Database {
    let database = try await TestDatabase.empty(engine)
    try await database.write { tx in
      try tx.execute("CREATE TABLE kept (id CLE, n ENTIER, r REEL, t TEXTE, b OCTETS)")
    }
    return database
  }

  private static let rows: [[Value]] = [
    [.null, .null, .null, .null],
    [.integer(.min), .real(-0.1), .text(""), .bytes([])],
    [
      .integer(.max), .real(1e300), .text("Œuvre d’été à Saint-Denis 🙂 \\N \t\n\r"),
      .bytes([0, 255, 92]),
    ],
    [.integer(0), .real(0), .text("'; DROP TABLE kept --"), .bytes(Array(0...255))],
    [.integer(9_007_199_254_740_993), .real(.pi), .text("\\x41"), .bytes([1])],
  ]

  private static func stored(_ database: any Database) async throws -> [[Value]] {
    try await database.read { tx in
      try tx.all("SELECT n, r, t, b FROM kept ORDER BY id") { row in
        [
          try row.optionalInteger(0).map(Value.integer) ?? .null,
          try row.optionalReal(1).map(Value.real) ?? .null,
          try row.optionalText(2).map(Value.text) ?? .null,
          try row.optionalBytes(3).map(Value.bytes) ?? .null,
        ]
      }
    }
  }

  @Test("what is inserted is read back the same", arguments: TestDatabase.engines)
  func roundTrip(engine: Engine) async throws {
    let database = try await Self.table(engine)
    try await database.write { tx in
      for (id, row) in Self.rows.enumerated() {
        let changed = try tx.execute(
          "INSERT INTO kept (id, n, r, t, b) VALUES ($1, $2, $3, $4, $5)", [.int(id)] + row)
        #expect(changed == 1)
      }
    }
    #expect(try await Self.stored(database) == Self.rows)
  }

  @Test("what is loaded in bulk is read back the same", arguments: TestDatabase.engines)
  func bulk(engine: Engine) async throws {
    let database = try await Self.table(engine)
    let many = (0..<5_000).map { Self.rows[$0 % Self.rows.count] }
    try await database.write { tx in
      try tx.load(
        "kept", columns: ["id", "n", "r", "t", "b"],
        many.enumerated().lazy.map { [.int($0.offset)] + $0.element })
    }
    #expect(try await Self.stored(database) == many)
  }

  @Test(
    "a bulk load that fails half way leaves nothing and hurts nobody",
    arguments: TestDatabase.engines,
    [
      [.int(1), .text("twice")], [.int(9_000)], [.text("another type"), .null],
      [.int(9_001), .text("\0")],
    ]
      as [[Value]])
  func failedBulk(engine: Engine, last: [Value]) async throws {
    let database = try await Self.table(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.write { tx in
        let good = (0..<3_000).map { [Value.int($0), .text("n\($0)")] }
        try tx.load("kept", columns: ["id", "t"], good + [last])
      }
    }
    #expect(try await Self.stored(database).isEmpty)
    try await database.write { try $0.execute("INSERT INTO kept (id) VALUES (1)") }
    #expect(try await Self.stored(database).count == 1)
  }

  @Test("$2 before $1 means the same on both engines", arguments: TestDatabase.engines)
  func numbered(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    let seen = try await database.read { tx in
      try tx.first(
        "SELECT CAST($2 AS TEXTE), CAST($1 AS TEXTE), '$1'", [.text("one"), .text("two")]
      ) { [try $0.text(0), try $0.text(1), try $0.text(2)] }
    }
    #expect(seen == ["two", "one", "$1"])
  }

  @Test(
    "what only one engine could store is refused by both", arguments: TestDatabase.engines,
    [Value.text("a\0b"), .real(.nan)])
  func unstorable(engine: Engine, value: Value) async throws {
    let database = try await TestDatabase.empty(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.read { try $0.each("SELECT CAST($1 AS TEXTE)", [value]) { _ in } }
    }
  }

  @Test("a value of another type is refused by the table", arguments: TestDatabase.engines)
  func strictTable(engine: Engine) async throws {
    let database = try await Self.table(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.write {
        try $0.execute("INSERT INTO kept (id, n) VALUES (1, $1)", .text("douze"))
      }
    }
  }

  @Test("a column read as another type, absent or NULL is a fault", arguments: TestDatabase.engines)
  func strictRow(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    let reads: [@Sendable (any Row) throws -> Void] = [
      { _ = try $0.integer(0) }, { _ = try $0.real(0) }, { _ = try $0.bytes(0) },
      { _ = try $0.text(1) }, { _ = try $0.bytes(1) }, { _ = try $0.text(2) },
      { _ = try $0.text(3) }, { _ = try $0.text(-1) }, { _ = try $0.integer(.max) },
      { _ = try $0.integer(4) },
    ]
    for read in reads {
      await #expect(throws: DatabaseFault.self) {
        try await database.read { tx in
          try tx.each("SELECT 'x', 12, CAST(NULL AS TEXTE)", [], read)
        }
      }
    }
  }

  @Test("too few or too many values are a fault", arguments: TestDatabase.engines, [0, 1, 3])
  func parameterCount(engine: Engine, count: Int) async throws {
    let database = try await TestDatabase.empty(engine)
    await #expect(throws: DatabaseFault.self) {
      try await database.read { tx in
        try tx.each(
          "SELECT CAST($1 AS ENTIER) + CAST($2 AS ENTIER)",
          Array(repeating: .integer(1), count: count)
        ) { _ in }
      }
    }
  }

  @Test("a statement may run inside its own loop", arguments: TestDatabase.engines)
  func nested(engine: Engine) async throws {
    let database = try await Self.table(engine)
    try await database.write { tx in
      for id in 1...3 { try tx.execute("INSERT INTO kept (id) VALUES ($1)", .int(id)) }
    }
    let pairs = try await database.read { tx in
      try tx.all("SELECT id FROM kept ORDER BY id") { outer in
        let first = try outer.int(0)
        return try tx.all("SELECT id FROM kept ORDER BY id") { first * 10 + (try $0.int(0)) }
      }
    }
    #expect(pairs == [[11, 12, 13], [21, 22, 23], [31, 32, 33]])
  }

  @Test("a unique violation is told as such", arguments: TestDatabase.engines)
  func unique(engine: Engine) async throws {
    let database = try await Self.table(engine)
    let fault = await #expect(throws: DatabaseFault.self) {
      try await database.write { tx in
        for _ in 1...2 { try tx.execute("INSERT INTO kept (id) VALUES (1)") }
      }
    }
    #expect(fault?.isUniqueViolation == true)
  }

  @Test("a fault never quotes a value", arguments: TestDatabase.engines)
  func discreet(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    try await database.write { tx in
      try tx.execute("CREATE TABLE person (mail TEXTE NOT NULL UNIQUE, age ENTIER)")
      try tx.execute("INSERT INTO person (mail) VALUES ('secret')")
    }
    for row in [[Value.text("secret"), .integer(1)], [.text("other"), .text("secret")]] {
      let fault = await #expect(throws: DatabaseFault.self) {
        try await database.write {
          try $0.execute("INSERT INTO person (mail, age) VALUES ($1, $2)", row)
        }
      }
      #expect(fault?.description.contains("secret") == false)
    }
  }

  @Test("texts sort by their bytes", arguments: TestDatabase.engines)
  func order(engine: Engine) async throws {
    let database = try await Self.table(engine)
    try await database.write { tx in
      for (id, text) in ["é", "z", "B", "a", "A b", "AB"].enumerated() {
        try tx.execute("INSERT INTO kept (id, t) VALUES ($1, $2)", .int(id), .text(text))
      }
    }
    let sorted = try await database.read {
      try $0.all("SELECT t FROM kept ORDER BY t") { try $0.text(0) }
    }
    #expect(sorted == ["A b", "AB", "B", "a", "z", "é"])
  }
}
